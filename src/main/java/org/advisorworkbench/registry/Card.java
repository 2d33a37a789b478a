package org.advisorworkbench.registry;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;

/// What the registry reads of a model's `card.json`. The figures are those of the held-out data
/// unless something else is said; NaN where the card has none.
///
/// @param sha256 hash of the model that was measured; empty where the card does not say
/// @param parentSha256 see [Lineage]
/// @param dataSha256 see [Lineage]
/// @param outcomeAuc area under the ROC curve of the outcomes of recommendations, 0 to 1
/// @param ndcgAt10 mean nDCG of the first ten products, 0 to 1
/// @param validation how far the probabilities are off on the data that they were calibrated on
/// @param heldOut the same on held-out data
/// @param guard what the comparison with the model that advised when this one was made came to
public record Card(
    String sha256,
    String parentSha256,
    String dataSha256,
    double outcomeAuc,
    double ndcgAt10,
    CalibrationFigures validation,
    CalibrationFigures heldOut,
    Guard guard) {
  private static final String FILE = "card.json";

  /// What can be said with 95 % confidence, by all measures together.
  public enum Verdict {
    BETTER,
    NOT_DISTINGUISHABLE,
    WORSE,
    /// the card tells of no comparison
    NONE;

    private static Verdict named(String name) {
      return Arrays.stream(values())
          .filter(verdict -> verdict.name().equals(name))
          .findFirst()
          .orElse(NONE);
    }
  }

  /// How a model that learned from a firm's own answers did beside the one that advised.
  ///
  /// @param active id of the latter; empty where there was no comparison
  public record Guard(String active, Verdict verdict) {
    public boolean isWorse() {
      return verdict == Verdict.WORSE;
    }
  }

  /// Reads the card of a model.
  ///
  /// @return empty where the folder holds no card
  /// @throws Failure FILE_UNREADABLE if it is no card
  public static Optional<Card> read(Path folder) throws Failure {
    var file = folder.resolve(FILE);
    try {
      return Optional.of(of(JsonParser.parseString(Files.readString(file)).getAsJsonObject()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, file, IoReason.of(e));
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NumberFormatException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, file, "it is not the card of a model");
    }
  }

  private static Card of(JsonObject card) {
    return new Card(
        text(card, "after", "sha256"),
        text(card, "lineage", "parentSha256"),
        text(card, "lineage", "dataSha256"),
        number(card, "after", "outcomes", "auc"),
        ndcg(card),
        calibration(card, "validation"),
        calibration(card, "after", "outcomes"),
        new Guard(text(card, "guard", "active"), Verdict.named(text(card, "guard", "verdict"))));
  }

  private static CalibrationFigures calibration(JsonObject card, String... path) {
    var outcomes = at(card, path).filter(JsonElement::isJsonObject);
    return outcomes
        .map(JsonElement::getAsJsonObject)
        .map(
            found ->
                new CalibrationFigures(
                    number(found, "calibrationError"),
                    at(found, "reliability", "bins").map(Card::bins).orElse(List.of())))
        .orElse(new CalibrationFigures(Double.NaN, List.of()));
  }

  private static List<CalibrationFigures.Bin> bins(JsonElement bins) {
    return bins.getAsJsonArray().asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(
            bin ->
                new CalibrationFigures.Bin((int) number(bin, "count"), number(bin, "probability")))
        .toList();
  }

  /// Early cards told the nDCG of the model's order alone.
  private static double ndcg(JsonObject card) {
    double ndcg = number(card, "after", "order", "model", "ndcg");
    return Double.isNaN(ndcg) ? number(card, "after", "order", "model") : ndcg;
  }

  private static String text(JsonObject card, String... path) {
    return at(card, path).map(JsonElement::getAsString).orElse("");
  }

  /// A bare number, or the `value` of an estimate.
  private static double number(JsonObject card, String... path) {
    return at(card, path)
        .flatMap(found -> found.isJsonObject() ? at(found, "value") : Optional.of(found))
        .map(JsonElement::getAsDouble)
        .orElse(Double.NaN);
  }

  private static Optional<JsonElement> at(JsonElement root, String... path) {
    var found = Optional.of(root);
    for (var name : path) {
      found =
          found
              .filter(JsonElement::isJsonObject)
              .map(JsonElement::getAsJsonObject)
              .filter(object -> object.has(name))
              .map(object -> object.get(name))
              .filter(element -> !element.isJsonNull());
    }
    return found;
  }
}
