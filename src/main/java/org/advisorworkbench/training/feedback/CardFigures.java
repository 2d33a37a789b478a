package org.advisorworkbench.training.feedback;

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
import org.advisorworkbench.training.FigureJson;
import org.advisorworkbench.training.metrics.Estimate;

/// What the card of a model says of it on held-out data: of a synthetic book, or of a firm's own
/// answers. A figure that the card does not tell is NaN, and so are the bounds of one that it tells
/// without an interval.
///
/// @param interestAuc area under the ROC curve of what clients truly want, 0 to 1
/// @param ndcg mean nDCG of the first ten products, 0 to 1
/// @param outcomeAuc area under the ROC curve of the outcomes of recommendations, 0 to 1
/// @param logLoss of the calibrated probabilities, in nats
/// @param calibrationError expected calibration error of the outcomes, 0 to 1
/// @param guard the comparison with the model that advised when this one was made; empty where it
///   was made on other data
public record CardFigures(
    Estimate interestAuc,
    Estimate ndcg,
    Estimate outcomeAuc,
    Estimate logLoss,
    Estimate calibrationError,
    Optional<Guard> guard) {
  private static final String FILE = "card.json";
  private static final Estimate UNTOLD = new Estimate(Double.NaN, Double.NaN, Double.NaN);

  /// A model without a card.
  public static final CardFigures NONE =
      new CardFigures(UNTOLD, UNTOLD, UNTOLD, UNTOLD, UNTOLD, Optional.empty());

  /// Reads the card of a model.
  ///
  /// @return [#NONE] where the folder holds no card
  /// @throws Failure FILE_UNREADABLE if it is no card
  public static CardFigures read(Path folder) throws Failure {
    var file = folder.resolve(FILE);
    try {
      return of(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
    } catch (NoSuchFileException e) {
      return NONE;
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, file, IoReason.of(e));
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NumberFormatException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, file, "it is not the card of a model");
    }
  }

  private static CardFigures of(JsonObject card) {
    return new CardFigures(
        estimate(card, "after", "interest", "auc"),
        estimate(card, "after", "order", "model", "ndcg"),
        estimate(card, "after", "outcomes", "auc"),
        estimate(card, "after", "outcomes", "logLoss"),
        estimate(card, "after", "outcomes", "calibrationError"),
        at(card, "guard").map(guard -> FigureJson.gson().fromJson(guard, Guard.class)));
  }

  /// An estimate, or a bare number.
  private static Estimate estimate(JsonObject card, String... path) {
    return at(card, path)
        .map(
            found ->
                found.isJsonObject()
                    ? FigureJson.gson().fromJson(found, Estimate.class)
                    : new Estimate(found.getAsDouble(), Double.NaN, Double.NaN))
        .orElse(UNTOLD);
  }

  private static Optional<JsonElement> at(JsonElement root, String... path) {
    var found = Optional.of(root);
    for (var name : path) {
      found =
          found
              .filter(JsonElement::isJsonObject)
              .map(object -> object.getAsJsonObject().get(name))
              .filter(element -> !element.isJsonNull());
    }
    return found;
  }
}
