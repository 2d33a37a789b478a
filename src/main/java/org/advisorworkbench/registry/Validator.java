package org.advisorworkbench.registry;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.registry.Validation.Check;
import org.advisorworkbench.work.Progress;

/// Checks whether a model may be made active: its files are those that were registered, it loads
/// and gives scores, and its card measures it and finds it calibrated.
final class Validator {
  /// A model whose probabilities are further off than this, on average, misleads whoever reads
  /// them. It is wide enough for a hold-out of some hundred answers, where fifteen bins measure an
  /// error of several hundredths on a calibrated model, too.
  private static final double LARGEST_CALIBRATION_ERROR = 0.1;

  private static final List<Pair> PROBES =
      List.of(
          probe("cautious, little risk. saves for retirement.", "bond fund, low risk."),
          probe("aggressive, seeks risk.", "thematic fund, high risk."),
          probe("", ""));

  private final ModelPlaces places;
  private final ModelLoader loader;

  Validator(ModelPlaces places, ModelLoader loader) {
    this.places = places;
    this.loader = loader;
  }

  Validation validate(RegisteredModel model) {
    var folder = places.folder(model);
    return new Validation(
        model,
        List.of(
            check("files", () -> files(folder, model)),
            check("card", () -> card(folder, model)),
            check("calibration", () -> calibration(folder)),
            check("scores", () -> scores(folder))));
  }

  /// Looks at one thing and says what it found.
  @FunctionalInterface
  private interface Look {
    String at() throws Failure, Deficiency;
  }

  /// Why a check fails.
  private static final class Deficiency extends Exception {
    private static final long serialVersionUID = 1L;

    Deficiency(String found) {
      super(found);
    }
  }

  private static Check check(String name, Look look) {
    try {
      return new Check(name, true, look.at());
    } catch (Failure | Deficiency e) {
      return new Check(name, false, String.valueOf(e.getMessage()));
    }
  }

  private static String files(Path folder, RegisteredModel model) throws Failure, Deficiency {
    var found = ModelFolder.read(folder).sha256();
    if (!found.equals(model.sha256())) {
      throw new Deficiency("expected the SHA-256 %s, found %s".formatted(model.sha256(), found));
    }
    return "as registered";
  }

  private static String card(Path folder, RegisteredModel model) throws Failure, Deficiency {
    var card = cardIn(folder);
    if (!card.sha256().equals(model.sha256())) {
      throw new Deficiency(
          "expected the card of %s, found that of %s"
              .formatted(
                  model.sha256(),
                  card.sha256().isEmpty() ? "no model in particular" : card.sha256()));
    }
    return "measures this model";
  }

  private static Card cardIn(Path folder) throws Failure, Deficiency {
    return Card.read(folder).orElseThrow(() -> new Deficiency("there is no card.json"));
  }

  private static String calibration(Path folder) throws Failure, Deficiency {
    double error = cardIn(folder).calibrationError();
    var told = String.format(Locale.ROOT, "an error of %.3f", error);
    // NaN is no better than too much.
    if (!(error <= LARGEST_CALIBRATION_ERROR)) {
      throw new Deficiency(
          "expected an error of at most %s, found %s"
              .formatted(LARGEST_CALIBRATION_ERROR, Double.isNaN(error) ? "none measured" : told));
    }
    return told;
  }

  private String scores(Path folder) throws Failure, Deficiency {
    try (var model = loader.load(folder)) {
      var logits = model.logits(PROBES, Progress.NONE);
      if (!Arrays.stream(logits).allMatch(Double::isFinite)) {
        throw new Deficiency("expected finite scores, found " + Arrays.toString(logits));
      }
      return "loads and gives finite scores";
    }
  }

  private static Pair probe(String client, String product) {
    return new Pair(MaskedText.whole(client), MaskedText.whole(product));
  }
}
