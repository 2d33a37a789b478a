package org.advisorworkbench.ui.training;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingListener.Phase;
import org.advisorworkbench.training.TrainingSettings.Learning;
import org.advisorworkbench.training.ValidationMetric;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.training.metrics.PairedComparison.Verdict;
import org.advisorworkbench.ui.common.Figures;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.training.LabResult.Kind;
import org.advisorworkbench.ui.training.TrainingChoice.Source;

/// Says in the user's language what is chosen for a training and how it goes.
final class TrainingWording {
  private static final int DECIMALS = 3;

  private final Texts texts;

  TrainingWording(Texts texts) {
    this.texts = texts;
  }

  /// @param answers recorded in the book
  String source(Source source, long answers) {
    return texts.get("training.source." + source, answers);
  }

  /// `bge-small-en (12 layers)`
  String base(BertConfig base) {
    return texts.get("training.base.layers", base.id(), base.layers());
  }

  String separateLayers(int count, int layers) {
    return texts.get("training.separate.of", count, layers);
  }

  String learning(Learning learning, int layers) {
    if (learning.embeddings()) {
      return texts.get("training.learning.all");
    }
    int upper = layers - learning.lowestLayer();
    return upper == 0
        ? texts.get("training.learning.head")
        : texts.get("training.learning.upper", upper, layers);
  }

  /// `3e-5`: learning rates are compared by their order of magnitude.
  String learningRate(double rate) {
    return String.format(Locale.ROOT, "%.0e", rate).replace("e-0", "e-");
  }

  String phase(Phase phase) {
    return texts.get("training.phase." + phase);
  }

  /// `fine-tuning · step 12 of 90 · about 3 min left`
  String progress(RunView run, boolean stopping) {
    if (stopping && run.phase() != Phase.MEASURING) {
      return texts.get("training.stopping");
    }
    if (run.steps() == 0) {
      return phase(run.phase());
    }
    var steps = texts.get("training.step", phase(run.phase()), run.step(), run.steps());
    if (run.resumedAt() > 0) {
      steps = texts.get("training.resumed", steps, run.resumedAt());
    }
    return run.left().isNegative() ? steps : texts.get("training.left", steps, about(run.left()));
  }

  private String about(Duration left) {
    return left.toSeconds() < 60
        ? texts.get("training.seconds", Math.max(1, left.toSeconds()))
        : texts.get("training.minutes", Math.round(left.toSeconds() / 60.0));
  }

  String steps(Check check) {
    return check.phase() == Phase.FINE_TUNING ? String.valueOf(check.step()) : "–";
  }

  /// What the curve of the checks shows.
  String validationCurve(ValidationMetric metric) {
    return texts.get("training.validationCurve." + metric);
  }

  /// A measure of the guard.
  String guardName(String measure) {
    return texts.get("training.paired." + measure);
  }

  /// What a measure of the guard tells.
  String found(Verdict verdict) {
    return texts.get("training.found." + verdict);
  }

  /// `+0.012 (+0.003 – +0.021)`
  String difference(Estimate difference) {
    return texts.get(
        "training.estimate",
        signed(difference.value()),
        signed(difference.low()),
        signed(difference.high()));
  }

  private String signed(double value) {
    var sign = value > 0 ? "+" : value < 0 ? "\u2212" : "";
    return Double.isFinite(value) ? sign + number(Math.abs(value)) : number(value);
  }

  String measure(Kind kind) {
    return texts.get("training.measure." + kind);
  }

  String verdict(Verdict verdict) {
    return texts.get("training.verdict." + verdict);
  }

  /// What the verdict rests on.
  String why(LabResult result) {
    return result.comparedWith().isEmpty()
        ? texts.get("training.why.head")
        : texts.get("training.why.model", result.comparedWith());
  }

  /// `0.812 (0.801 – 0.823)`
  String estimate(Estimate estimate) {
    return texts.get(
        "training.estimate",
        number(estimate.value()),
        number(estimate.low()),
        number(estimate.high()));
  }

  /// A dash for what could not be measured.
  String number(double value) {
    return Double.isFinite(value)
        ? Figures.fixed(BigDecimal.valueOf(value), DECIMALS, texts.locale())
        : "–";
  }

  String whole(long number) {
    return NumberFormat.getIntegerInstance(texts.locale()).format(number);
  }
}
