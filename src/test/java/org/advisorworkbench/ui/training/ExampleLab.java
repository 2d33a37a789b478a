package org.advisorworkbench.ui.training;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.TrainingListener;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingListener.Phase;
import org.advisorworkbench.training.TrainingListener.Step;
import org.advisorworkbench.training.ValidationMetric;
import org.advisorworkbench.training.feedback.Guard;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.training.metrics.PairedComparison;
import org.advisorworkbench.training.metrics.PairedComparison.Verdict;
import org.advisorworkbench.ui.training.LabResult.Kind;
import org.advisorworkbench.ui.training.LabResult.Measure;
import org.advisorworkbench.ui.training.TrainingChoice.Source;
import org.advisorworkbench.work.Progress;

/// Plays trainings in no time.
public final class ExampleLab implements ModelLab {
  static final int JOINT_STEPS = 40;
  static final int STEPS = 60;

  /// Unlike what a training is offered at first.
  static final ModelShape ACTIVE = new ModelShape(BertConfig.MINILM_L6, 3);

  final List<TrainingChoice> trained = new ArrayList<>();
  private Runnable duringStep = () -> {};
  private boolean broken;

  /// @param work runs in the middle of fine-tuning
  ExampleLab during(Runnable work) {
    duringStep = work;
    return this;
  }

  ExampleLab broken(boolean now) {
    broken = now;
    return this;
  }

  @Override
  public long recordedAnswers() {
    return 1234;
  }

  @Override
  public List<BertConfig> bases() {
    return List.of(BertConfig.MINILM_L6, BertConfig.BGE_SMALL_EN);
  }

  @Override
  public ModelShape active() {
    return ACTIVE;
  }

  @Override
  public ValidationMetric metric(TrainingChoice choice) {
    return ValidationMetric.NDCG;
  }

  @Override
  public LabResult train(TrainingChoice choice, TrainingListener listener, Progress progress)
      throws Failure {
    trained.add(choice);
    listener.began(Phase.HEAD, 0, 0);
    listener.checked(check(Phase.HEAD, 0, 0.612, true));
    listener.began(Phase.JOINT, 0, JOINT_STEPS);
    for (int step = 1; step <= JOINT_STEPS; step++) {
      listener.stepped(step(Phase.JOINT, step, JOINT_STEPS, 0.69 - 0.004 * step));
    }
    listener.checked(check(Phase.JOINT, 0, 0.741, true));
    listener.began(Phase.FINE_TUNING, 0, STEPS);
    for (int step = 1; step <= STEPS && !progress.isCancelled(); step++) {
      listener.stepped(
          step(Phase.FINE_TUNING, step, STEPS, 0.53 - 0.002 * step + 0.02 * Math.sin(step)));
      if (step == STEPS / 2) {
        duringStep.run();
        if (broken) {
          throw new Failure(FailureCode.TRAINING_DIVERGED, step);
        }
      }
      if (step % 10 == 0) {
        listener.checked(
            check(
                Phase.FINE_TUNING,
                step,
                0.74 + 0.001 * step - (step == 50 ? 0.02 : 0),
                step != 50));
      }
    }
    listener.began(Phase.MEASURING, 0, 0);
    return choice.source() == Source.SYNTHETIC ? result() : worseResult();
  }

  static LabResult result() {
    return new LabResult(
        "lab-1a2b3c4d",
        "# Model card: lab-1a2b3c4d\n\nReads a text about a client …\n",
        "",
        Verdict.BETTER,
        List.of(
            measure(Kind.INTEREST_AUC, 0.641, 0.792),
            measure(Kind.NDCG, 0.412, 0.561),
            measure(Kind.OUTCOME_AUC, 0.602, 0.748),
            measure(Kind.LOG_LOSS, 0.521, 0.447),
            measure(Kind.CALIBRATION_ERROR, 0.034, 0.021)),
        Optional.empty());
  }

  /// Of a training on recorded answers, which found the new model worse.
  static LabResult worseResult() {
    return new LabResult(
        "lab-5e6f7a8b",
        "# Model card: lab-5e6f7a8b\n",
        "shipped",
        Verdict.WORSE,
        List.of(measure(Kind.OUTCOME_AUC, 0.748, 0.739), measure(Kind.LOG_LOSS, 0.447, 0.462)),
        Optional.of(worse("shipped", "00".repeat(32))));
  }

  /// A comparison that finds a model worse by its log loss.
  static Guard worse(String active, String activeSha256) {
    return new Guard(
        active,
        activeSha256,
        Verdict.WORSE,
        PairedComparison.ofGain(new Estimate(-0.009, -0.021, 0.004)),
        PairedComparison.ofLoss(new Estimate(0.015, 0.006, 0.024)),
        PairedComparison.ofGain(new Estimate(0.006, -0.012, 0.023)));
  }

  private static Measure measure(Kind kind, double before, double after) {
    return new Measure(kind, estimate(before), estimate(after));
  }

  private static Estimate estimate(double value) {
    return new Estimate(value, value - 0.012, value + 0.012);
  }

  private static Step step(Phase phase, int step, int steps, double loss) {
    return new Step(
        phase,
        step,
        steps,
        loss,
        loss,
        1e-4,
        Duration.ofSeconds(step),
        Duration.ofSeconds(4L * (steps - step)));
  }

  private static Check check(Phase phase, int step, double auc, boolean best) {
    return new Check(
        phase,
        step,
        STEPS,
        phase == Phase.HEAD ? Double.NaN : 0.5,
        auc,
        auc - 0.1,
        0.6 - auc / 5,
        best,
        Duration.ofSeconds(step));
  }
}
