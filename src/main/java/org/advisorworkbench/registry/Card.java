package org.advisorworkbench.registry;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;

/// What the registry reads of a model's `card.json`. The figures are those of the held-out data;
/// NaN where the card has none.
///
/// @param sha256 hash of the model that was measured; empty where the card does not say
/// @param parentSha256 see [Lineage]
/// @param dataSha256 see [Lineage]
/// @param outcomeAuc area under the ROC curve of the outcomes of recommendations, 0 to 1
/// @param ndcgAt10 mean nDCG of the first ten products, 0 to 1
/// @param calibrationError expected calibration error of the outcomes, 0 to 1
public record Card(
    String sha256,
    String parentSha256,
    String dataSha256,
    double outcomeAuc,
    double ndcgAt10,
    double calibrationError) {
  private static final String FILE = "card.json";

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
        number(card, "after", "outcomes", "calibrationError"));
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
