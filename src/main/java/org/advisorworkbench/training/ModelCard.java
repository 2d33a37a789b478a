package org.advisorworkbench.training;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.TrainingListener.Check;
import org.jspecify.annotations.Nullable;

/// What a model is, how it was made, how good it is and where it should not be trusted.
///
/// Source: M. Mitchell et al., "Model Cards for Model Reporting", 2019.
///
/// @param lineage what it was made from
/// @param checks what validation said during training
/// @param elapsed wall-clock time of the training
/// @param calibration of its probabilities
/// @param validation the past recommendations of the book that it is calibrated on
/// @param before what it was before its layers learned, on the held-out book; see [Start]
/// @param after the model itself, on the same book
public record ModelCard(
    String id,
    Lineage lineage,
    TrainingSettings settings,
    List<Check> checks,
    Duration elapsed,
    Calibration calibration,
    Evaluation.Outcomes validation,
    Evaluation before,
    Evaluation after) {
  static final String DIAGRAM = "reliability.svg";
  private static final String JSON = "card.json";

  public ModelCard {
    checks = List.copyOf(checks);
  }

  /// Writes `card.md` with a picture for people and `card.json` for programs.
  public void write(Path folder) throws Failure {
    try {
      Files.writeString(folder.resolve("card.md"), markdown());
      Files.writeString(folder.resolve(DIAGRAM), ReliabilityDiagram.svg(validation.reliability()));
      Files.writeString(folder.resolve(JSON), FigureJson.gson().toJson(json()) + "\n");
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, folder, String.valueOf(e.getMessage()));
    }
  }

  /// The card for programs: durations in seconds, `null` for what could not be measured.
  public JsonElement json() {
    return FigureJson.gson().toJsonTree(this);
  }

  /// What a model was before its layers learned.
  ///
  /// @param evaluation on the held-out book
  record Before(Start start, Evaluation evaluation) {}

  /// How a model did before its layers learned, as far as its card says so.
  ///
  /// @param folder of the model
  /// @return empty without a card, and where that was measured on another book or long ago
  static Optional<Before> before(Path folder, TrainingSettings.Book book) throws Failure {
    var file = folder.resolve(JSON);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      var json = FigureJson.gson();
      var card = json.fromJson(Files.readString(file), Measured.class);
      return Optional.ofNullable(card)
          .filter(measured -> book.equals(measured.settings().books().heldOut()))
          .filter(measured -> measured.before().has("k"))
          .map(
              measured ->
                  new Before(measured.start(), json.fromJson(measured.before(), Evaluation.class)));
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, file, String.valueOf(e.getMessage()));
    } catch (JsonParseException e) {
      throw new Failure(FailureCode.MODEL_CORRUPT, e, file, String.valueOf(e.getMessage()));
    }
  }

  /// What of a card tells how the model was measured.
  ///
  /// @param before an evaluation; early cards told fewer figures and no `k`
  private record Measured(MeasuredWith settings, @Nullable MadeFrom lineage, JsonObject before) {
    /// Early cards of models made from a base told no lineage.
    Start start() {
      return lineage == null || lineage.start() == null ? Start.BASE : lineage.start();
    }
  }

  private record MadeFrom(@Nullable Start start) {}

  private record MeasuredWith(MeasuredOn books) {}

  private record MeasuredOn(TrainingSettings.Book heldOut) {}

  /// The card for people.
  public String markdown() {
    return new CardText(this).markdown();
  }
}
