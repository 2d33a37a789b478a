package org.advisorworkbench.registry;

import java.nio.file.Path;
import java.util.ArrayList;
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
  /// The users see the probabilities: on average they may be so far off, and no further.
  private static final double LARGEST_CALIBRATION_ERROR = 0.03;

  /// Few answers show larger errors by chance, and are taken for chance up to here.
  private static final double LARGEST_ERROR_BY_CHANCE = 0.1;

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
            check("calibration", () -> calibration(cardIn(folder))),
            check("comparison", () -> comparison(folder)),
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

  /// Early cards tell the error on the held-out book alone, cards of what was learned from a store
  /// that on the latest answers.
  private static String calibration(Card card) throws Deficiency {
    if (!card.validation().isKnown() && !card.heldOut().isKnown()) {
      throw new Deficiency(
          "expected an error of at most %s, found none measured"
              .formatted(LARGEST_CALIBRATION_ERROR));
    }
    var told = new ArrayList<String>();
    if (card.validation().isKnown()) {
      told.add(calibration("validation", card.validation()));
    }
    if (card.heldOut().isKnown()) {
      told.add(calibration("held-out", card.heldOut()));
    }
    return String.join(", ", told);
  }

  private static String calibration(String data, CalibrationFigures figures) throws Deficiency {
    var told = String.format(Locale.ROOT, "an error of %.3f on %s data", figures.error(), data);
    if (figures.error() <= LARGEST_CALIBRATION_ERROR) {
      return told;
    }
    double chance = Math.min(figures.byChance(), LARGEST_ERROR_BY_CHANCE);
    if (figures.error() <= chance) {
      return String.format(
          Locale.ROOT, "%s, no more than chance shows on %,d answers", told, figures.answers());
    }
    throw new Deficiency(
        String.format(
            Locale.ROOT,
            "expected an error of at most %.3f, because its probabilities are shown as they are,"
                + " found %s",
            Math.max(LARGEST_CALIBRATION_ERROR, chance),
            told));
  }

  /// Never a reason to refuse: whoever makes a worse model active has to say why.
  private static String comparison(Path folder) throws Failure {
    var guard = Card.read(folder).map(Card::guard).orElse(new Card.Guard("", Card.Verdict.NONE));
    return switch (guard.verdict()) {
      case NONE -> "its card tells of none";
      case BETTER -> "better than " + guard.active();
      case NOT_DISTINGUISHABLE -> "not distinguishable from " + guard.active();
      case WORSE -> "WORSE than " + guard.active() + "; making it active takes a reason";
    };
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
