package org.advisorworkbench.training;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/// A model's figures on one book, beside what it was before fine-tuning and beside another model.
///
/// @param evaluation of the model
/// @param beforeFineTuning what it was before its layers learned, from its card, where that was
///   measured on the same book
/// @param startedFrom what that is, likewise
/// @param against another model on the same book, where one was asked for
/// @param comparison of the two
public record EvaluationReport(
    Evaluation evaluation,
    @Nullable Evaluation beforeFineTuning,
    @Nullable Start startedFrom,
    @Nullable Evaluation against,
    @Nullable ModelComparison comparison) {

  static EvaluationReport of(Evaluation evaluation, Optional<ModelCard.Before> before) {
    return of(evaluation, before, null, null);
  }

  static EvaluationReport of(
      Evaluation evaluation,
      Optional<ModelCard.Before> before,
      @Nullable Evaluation against,
      @Nullable ModelComparison comparison) {
    return new EvaluationReport(
        evaluation,
        before.map(ModelCard.Before::evaluation).orElse(null),
        before.map(ModelCard.Before::start).orElse(null),
        against,
        comparison);
  }

  /// The report for programs: `null` for what could not be measured or was not asked for.
  public JsonElement json() {
    return FigureJson.gson().toJsonTree(this);
  }

  /// Writes the report for programs.
  public void write(Path file) throws Failure {
    try {
      Files.writeString(file, FigureJson.gson().toJson(this) + "\n");
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, file, String.valueOf(e.getMessage()));
    }
  }
}
