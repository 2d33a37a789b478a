package org.advisorworkbench.training;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.metrics.Estimate;

/// What a model is, how it was made, how good it is and where it should not be trusted.
///
/// Source: M. Mitchell et al., "Model Cards for Model Reporting", 2019.
///
/// @param checks what validation said during training
/// @param elapsed wall-clock time of the training
/// @param before the published layers with a fitted head, on the held-out book
/// @param after the model itself, on the same book
public record ModelCard(
    String id,
    TrainingSettings settings,
    List<Check> checks,
    Duration elapsed,
    Evaluation before,
    Evaluation after) {
  private static final String JSON = "card.json";

  public ModelCard {
    checks = List.copyOf(checks);
  }

  /// Writes `card.md` for people and `card.json` for programs.
  public void write(Path folder) throws Failure {
    try {
      Files.writeString(folder.resolve("card.md"), markdown());
      Files.writeString(folder.resolve(JSON), FigureJson.gson().toJson(json()) + "\n");
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, folder, String.valueOf(e.getMessage()));
    }
  }

  /// The card for programs: durations in seconds, `null` for what could not be measured.
  public JsonElement json() {
    return FigureJson.gson().toJsonTree(this);
  }

  /// How the published layers with a fitted head did, as far as the card of a model says so.
  ///
  /// @param folder of the model
  /// @return empty without a card, and where that was measured on another book or long ago
  static Optional<Evaluation> before(Path folder, TrainingSettings.Book book) throws Failure {
    var file = folder.resolve(JSON);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      var json = FigureJson.gson();
      var card = json.fromJson(Files.readString(file), Measured.class);
      return Optional.ofNullable(card)
          .filter(measured -> book.equals(measured.settings().books().heldOut()))
          .map(Measured::before)
          .filter(evaluation -> evaluation.has("k"))
          .map(evaluation -> json.fromJson(evaluation, Evaluation.class));
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, file, String.valueOf(e.getMessage()));
    } catch (JsonParseException e) {
      throw new Failure(FailureCode.MODEL_CORRUPT, e, file, String.valueOf(e.getMessage()));
    }
  }

  /// What of a card tells how the model was measured.
  ///
  /// @param before an evaluation; early cards told fewer figures and no `k`
  private record Measured(MeasuredWith settings, JsonObject before) {}

  private record MeasuredWith(MeasuredOn books) {}

  private record MeasuredOn(TrainingSettings.Book heldOut) {}

  /// The card for people.
  public String markdown() {
    var network = settings.network();
    var books = settings.books();
    return String.format(
        Locale.ROOT,
        """
        # Model card: %1$s

        Reads a text about a client and a text about a product and says how likely the client is \
        interested. Made to rank a product shelf for an advisor, who decides. SHA-256 `%2$s`.

        ## How it was made
        - **Base** `%3$s` (licence %4$s), %5$d layers. The lower %6$d read each text alone; the \
        others read both together. Layers %7$d to %8$d (0 is the lowest) and the head were \
        trained, the others are as published.
        - **Data** synthetic, from `workbench sample`: seeds %9$s, %10$d clients each, %11$d for \
        validation (seed %12$d). The labels are the outcomes of past recommendations, as a firm \
        would have them: accepted or declined.
        - **Training** in three stages with binary cross-entropy: the head alone, then it and the \
        joint layers on %27$d of the books, then all trained layers by AdamW with words missing at \
        random on both sides. Clients are told as they stood before the recommendations asked \
        about, so that holdings do not give the answers away. The step that ranked the \
        validation outcomes best was kept. %13$s of wall-clock time. Every setting stands in \
        `training.properties`.

        The first row is the head alone, the second after the joint layers.

        | step of %14$d | training loss | validation AUC | validation log loss |
        |---:|---:|---:|---:|
        %15$s

        ## How good it is
        Measured on a held-out synthetic book (seed %16$d, %17$d clients, %18$d products: other \
        people, another shelf). In brackets the 95 %% bootstrap interval over clients.

        | | head alone | fine-tuned | |
        |---|---:|---:|---|
        %19$s

        "Interest" is what clients truly want; "outcomes" are past recommendations. nDCG@10 is \
        over the products that a client does not hold; popularity and co-occurrence are computed \
        from the holdings of the same book. AUC of the true probability, which no model can \
        exceed: %20$.3f. Its nDCG@10: %21$s.

        | nDCG@10 | | fine-tuned model minus it, client by client |
        |---|---:|---:|
        | popularity | %22$s | %23$s |
        | item co-occurrence | %24$s | %25$s |
        | random order | %26$s | |

        ## Where not to trust it
        - All of its clients, products and answers are fictional. It has seen no real client, and \
        figures measured on synthetic books say nothing about a real one: fine-tune and measure \
        on the firm's own book first.
        - The outcomes that it learned from carry a planted bias against one group and a proxy \
        word for it, as `sample-data/README.md` documents. It can have learned both; that is what \
        the fairness slices are there to find.
        - The base and nearly all texts are English. Notes in other languages are read poorly.
        - It scores interest, not suitability: rules decide that, apart from the score.
        - Its probabilities are calibrated to the outcomes of the validation book.

        ## To reproduce
        ```
        workbench train --settings models/%1$s/training.properties --out models/%1$s
        workbench evaluate --model models/%1$s --seed %16$d --clients %17$d
        ```
        The first makes the model and every figure of this card; the second measures the model \
        again. The same settings give the same model on the same machine, unless the time limit \
        cuts the training short.
        """,
        id,
        after.sha256(),
        network.base().id(),
        network.base().origin().licence(),
        network.base().layers(),
        network.separateLayers(),
        network.trainableFrom(),
        network.base().layers() - 1,
        spans(books.seeds()),
        books.clients(),
        books.validation().clients(),
        books.validation().seed(),
        minutes(elapsed),
        checks.getLast().steps(),
        checks.stream().map(ModelCard::row).collect(Collectors.joining("\n")),
        books.heldOut().seed(),
        after.clients(),
        after.products(),
        comparison(),
        after.interest().bestAuc(),
        text(after.order().best().ndcg()),
        text(after.order().popularity().ndcg()),
        text(after.order().overPopularity().difference()),
        text(after.order().coOccurrence().ndcg()),
        text(after.order().overCoOccurrence().difference()),
        text(after.order().random().ndcg()),
        settings.schedule().jointBooks());
  }

  private String comparison() {
    return String.join(
        "\n",
        row("AUC, interest", before.interest().auc(), after.interest().auc(), "higher is better"),
        row(
            "share of the best AUC",
            percent(before.interest().shareOfBest()),
            percent(after.interest().shareOfBest()),
            "AUC / best"),
        row(
            "the same above chance",
            percent(before.interest().shareOfBestAboveChance()),
            percent(after.interest().shareOfBestAboveChance()),
            "(AUC − 0.5) / (best − 0.5)"),
        row(
            "nDCG@10, interest",
            before.order().model().ndcg(),
            after.order().model().ndcg(),
            "higher is better"),
        row("AUC, outcomes", before.outcomes().auc(), after.outcomes().auc(), "higher is better"),
        row(
            "log loss, outcomes",
            before.outcomes().logLoss(),
            after.outcomes().logLoss(),
            "lower is better"),
        row(
            "Brier score, outcomes",
            before.outcomes().brierScore(),
            after.outcomes().brierScore(),
            "lower is better"),
        row(
            "calibration error, outcomes",
            before.outcomes().calibrationError(),
            after.outcomes().calibrationError(),
            "15 bins, lower is better"));
  }

  private static String row(String name, Estimate before, Estimate after, String remark) {
    return row(name, text(before), text(after), remark);
  }

  private static String row(String name, String before, String after, String remark) {
    return "| %s | %s | %s | %s |".formatted(name, before, after, remark);
  }

  private static String row(Check check) {
    return "| %d%s | %s | %s | %s |"
        .formatted(
            check.step(),
            check.best() ? " (best so far)" : "",
            Double.isNaN(check.trainingLoss()) ? "" : number(check.trainingLoss()),
            number(check.validationAuc()),
            number(check.validationLogLoss()));
  }

  private static String text(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f]", estimate.value(), estimate.low(), estimate.high());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String minutes(Duration duration) {
    return "%d min".formatted(Math.round(duration.toSeconds() / 60.0));
  }

  /// `101-130` for the numbers from 101 to 130.
  private static String spans(List<Long> numbers) {
    var spans = new StringBuilder();
    for (int start = 0; start < numbers.size(); ) {
      int end = start;
      while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
        end++;
      }
      spans.append(spans.isEmpty() ? "" : ", ").append(numbers.get(start));
      if (end > start) {
        spans.append('-').append(numbers.get(end));
      }
      start = end + 1;
    }
    return spans.toString();
  }
}
