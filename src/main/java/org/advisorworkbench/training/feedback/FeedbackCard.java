package org.advisorworkbench.training.feedback;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Interaction.Outcome;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;
import org.advisorworkbench.training.Evaluation.Outcomes;
import org.advisorworkbench.training.FigureJson;
import org.advisorworkbench.training.Lineage;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingSettings;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.training.metrics.PairedComparison;

/// What a model is that learned from a firm's own answers, and how it compares with the one that
/// advised when it was made.
///
/// @param checks what validation said during training
/// @param elapsed wall-clock time of the training
/// @param active how the model that advises does on the hold-out
/// @param after how the new model does on it
public record FeedbackCard(
    String id,
    Lineage lineage,
    TrainingSettings settings,
    List<Check> checks,
    Duration elapsed,
    Parts data,
    Measured active,
    Measured after,
    Guard guard) {
  public FeedbackCard {
    checks = List.copyOf(checks);
  }

  /// The answers that were used.
  public record Parts(Part training, Part validation, Part heldOut) {
    static Parts of(TimeSplit split) {
      return new Parts(
          Part.of(split.training()), Part.of(split.validation()), Part.of(split.heldOut()));
    }
  }

  /// Answers of some time.
  ///
  /// @param from the first day, in ISO 8601
  /// @param to the last one
  public record Part(long answers, long accepted, long clients, String from, String to) {
    private static Part of(List<Interaction> answers) {
      var days = answers.stream().map(Interaction::date).sorted().toList();
      return new Part(
          answers.size(),
          answers.stream().filter(answer -> answer.outcome() == Outcome.ACCEPTED).count(),
          answers.stream().map(Interaction::clientId).distinct().count(),
          days.stream().findFirst().map(LocalDate::toString).orElse(""),
          days.reversed().stream().findFirst().map(LocalDate::toString).orElse(""));
    }
  }

  /// A model on the hold-out.
  public record Measured(String model, String sha256, Outcomes outcomes) {}

  /// Writes `card.md` for people and `card.json` for programs.
  void write(Path folder) throws Failure {
    try {
      Files.writeString(folder.resolve("card.md"), markdown());
      Files.writeString(folder.resolve("card.json"), FigureJson.gson().toJson(json()) + "\n");
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, folder, IoReason.of(e));
    }
  }

  /// The card for programs: durations in seconds, `null` for what could not be measured.
  public JsonElement json() {
    return FigureJson.gson().toJsonTree(this);
  }

  /// The card for people.
  public String markdown() {
    return String.format(
        Locale.ROOT,
        """
        # Model card: %1$s

        Learned from this firm's own recommendations and what clients answered. Compared with \
        `%2$s`, the active model: **%3$s**. SHA-256 `%4$s`.

        ## How it was made
        - **Base** `%5$s`. %6$s
        - **Data** recommendations that were accepted or declined, parted by time. Clients are \
        told as of the first day of the quarter of each answer. SHA-256 of what was read in \
        training and validation: `%7$s`.
        - Every setting stands in `training.properties`. %8$d s of wall-clock time.

        | part | from | to | answers | accepted | clients |
        |---|---|---|---:|---:|---:|
        %9$s
        %10$s
        %11$s

        ## How good it is
        On the hold-out, the latest answers. In brackets the 95 %% bootstrap interval over \
        clients; the difference pairs the two models client by client.

        | | active | new | new − active | |
        |---|---:|---:|---:|---|
        %12$s
        %13$s
        %14$s
        | calibration error (15 bins) | %15$s | %16$s | | |

        ## Where not to trust it
        - It learned what advisors recommended and clients answered, with whatever bias lies in \
        both. Look at the fairness slices before it is made active.
        - What clients were never recommended is not in its data.
        - Risk band, means and goals are told as they are recorded today, also for answers of the \
        past.
        - It scores interest, not suitability: rules decide that, apart from the score.
        """,
        id,
        guard.active(),
        guard.verdict().text(),
        after.sha256(),
        lineage.base(),
        lineage.parentSha256().isEmpty()
            ? "Training started from the base."
            : "Training went on from `%s`, the model with the SHA-256 `%s`."
                .formatted(lineage.parentId(), lineage.parentSha256()),
        lineage.dataSha256(),
        elapsed.toSeconds(),
        row("training", data.training()),
        row("validation", data.validation()),
        row("hold-out", data.heldOut()),
        row("AUC", active.outcomes().auc(), after.outcomes().auc(), guard.auc()),
        row("log loss", active.outcomes().logLoss(), after.outcomes().logLoss(), guard.logLoss()),
        "| nDCG@10 of what was recommended | | | %s | %s |"
            .formatted(text(guard.ndcgAt10().difference()), guard.ndcgAt10().verdict().text()),
        text(active.outcomes().calibrationError()),
        text(after.outcomes().calibrationError()));
  }

  private static String row(String name, Part part) {
    return "| %s | %s | %s | %d | %d | %d |"
        .formatted(name, part.from(), part.to(), part.answers(), part.accepted(), part.clients());
  }

  private static String row(
      String name, Estimate active, Estimate after, PairedComparison comparison) {
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            name,
            text(active),
            text(after),
            text(comparison.difference()),
            comparison.verdict().text());
  }

  private static String text(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f]", estimate.value(), estimate.low(), estimate.high());
  }
}
