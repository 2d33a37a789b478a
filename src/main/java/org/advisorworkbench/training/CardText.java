package org.advisorworkbench.training;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.training.Evaluation.Order;
import org.advisorworkbench.training.Evaluation.ShelfQuality;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.metrics.ClassReport;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.training.metrics.PairedComparison;
import org.advisorworkbench.training.metrics.ReliabilityCurve;

/// A model card for people, in Markdown.
final class CardText {
  private final ModelCard card;
  private final CardStages stages;
  private final Evaluation before;
  private final Evaluation after;

  CardText(ModelCard card) {
    this.card = card;
    this.stages = CardStages.of(card);
    this.before = card.before();
    this.after = card.after();
  }

  String markdown() {
    return String.join(
        "\n",
        title(),
        making(),
        quality(),
        classes(),
        calibration(),
        slices(),
        parts(),
        limits(),
        commands());
  }

  private String title() {
    return """
    # Model card: %s

    Reads a text about a client and a text about a product and says how likely the client is \
    interested. Made to rank a product shelf for an advisor, who decides. SHA-256 `%s`.
    """
        .formatted(card.id(), after.sha256());
  }

  private String making() {
    var settings = card.settings();
    var network = settings.network();
    var books = settings.books();
    return """
    ## How it was made
    - **Base** `%s` (licence %s), %d layers. The lower %d read each text alone; the others read \
    both together.%s %s learned, beside the head; all else is as published.
    - **Data** synthetic, from `workbench sample`: seeds %s, %d clients each, %d for validation \
    (seed %d). The labels are %s
    - **Training** %s by AdamW with words missing at random on both sides. Clients are told as \
    they stood before the recommendations asked about, so that holdings do not give the answers \
    away. The step that %s was kept. %d min of wall-clock time. Every setting stands in \
    `training.properties`.
    - **Lineage** %s Trained on data with the SHA-256 `%s`.

    %s

    | step of %d | training loss | validation AUC | validation log loss |
    |---:|---:|---:|---:|
    %s
    """
        .formatted(
            network.base().id(),
            network.base().origin().licence(),
            network.base().layers(),
            network.separateLayers(),
            towers(network.towerWidth()),
            learned(settings),
            spans(books.seeds()),
            books.clients(),
            books.validation().clients(),
            books.validation().seed(),
            labels(settings.loss().labels()),
            stages.told(),
            best(settings.schedule().metric()),
            minutes(card.elapsed()),
            card.lineage().start() == Start.BASE
                ? "Made from `%s` itself.".formatted(card.lineage().base())
                : "Went on from `%s`, the model with the SHA-256 `%s`."
                    .formatted(card.lineage().parentId(), card.lineage().parentSha256()),
            card.lineage().dataSha256(),
            stages.firstRows(),
            card.checks().getLast().steps(),
            lines(card.checks(), CardText::row));
  }

  private static String best(ValidationMetric metric) {
    return switch (metric) {
      case AUC, NDCG -> "ranked the validation outcomes best";
      case LOGLOSS -> "foretold the validation outcomes best";
    };
  }

  private static String towers(int width) {
    return width == 0
        ? ""
        : " A vector of %d numbers tells each text alone; the head reads the products of both beside"
                .formatted(width)
            + " `[CLS]`.";
  }

  private static String labels(Labels labels) {
    return switch (labels) {
      case OUTCOMES ->
          "the outcomes of past recommendations, as a firm would have them: accepted or declined.";
      case CHANCES ->
          "the chances with which the generator drew the outcomes of past recommendations, their"
              + " planted bias included: what endlessly many outcomes of the same recommendations"
              + " would come to. No firm has these; a model that goes on learning from a firm's book"
              + " learns from outcomes. Validation and calibration are by drawn outcomes.";
    };
  }

  /// What learned beside the head.
  private static String learned(TrainingSettings settings) {
    var network = settings.network();
    int lowest = network.learning().lowestLayer();
    int highest = network.base().layers() - 1;
    if (lowest > highest) {
      return "Nothing";
    }
    var layers = "ayers %d to %d (0 is the lowest)".formatted(lowest, highest);
    var lora = settings.lora();
    if (lora.isOn()) {
      return "Additions of rank %d to the %s matrices of l%s"
          .formatted(lora.rank(), Matrix.words(lora.matrices()), layers);
    }
    return network.learning().embeddings() ? "The embeddings and all layers" : "L" + layers;
  }

  private static String row(Check check) {
    return "| %d%s | %s | %s | %s |"
        .formatted(
            check.step(),
            check.best() ? " (best so far)" : "",
            number(check.trainingLoss()),
            number(check.validationAuc()),
            number(check.validationLogLoss()));
  }

  private String quality() {
    return """
    ## How good it is
    Measured on a held-out synthetic book (seed %d, %d clients, %d products: other people, another \
    shelf). In brackets the 95 %% bootstrap interval over clients.

    | | %s | fine-tuned | |
    |---|---:|---:|---|
    %s

    "Interest" is what clients truly want; "outcomes" are past recommendations, by the calibrated \
    probability. AUC of the true probability, which no model can exceed: %s.%s

    The first %d places, over the products that a client does not hold; popularity and \
    co-occurrence are computed from the holdings of the same book. Coverage is the share of the \
    shelf that is shown to anybody, novelty the mean self-information of what is shown.

    | | nDCG | MAP | recall | hit rate | coverage | novelty, bits |
    |---|---:|---:|---:|---:|---:|---:|
    %s

    | nDCG, client by client | difference | the model is |
    |---|---:|---|
    %s
    %s
    """
        .formatted(
            card.settings().books().heldOut().seed(),
            after.clients(),
            after.products(),
            stages.before(),
            beforeAndAfter(),
            number(after.interest().bestAuc()),
            baselines(),
            after.k(),
            order(after.order()),
            comparison("model − popularity", after.order().overPopularity()),
            comparison("model − item co-occurrence", after.order().overCoOccurrence()));
  }

  private String beforeAndAfter() {
    return String.join(
        "\n",
        estimates("AUC, interest", e -> e.interest().auc(), "higher is better"),
        shares("share of the best AUC", e -> e.interest().shareOfBest(), "AUC / best"),
        shares(
            "the same above chance",
            e -> e.interest().shareOfBestAboveChance(),
            "(AUC − 0.5) / (best − 0.5)"),
        estimates(
            "nDCG@%d, interest".formatted(after.k()),
            e -> e.order().model().ndcg(),
            "higher is better"),
        estimates("AUC, outcomes", e -> e.outcomes().auc(), "higher is better"),
        estimates("log loss, outcomes", e -> e.outcomes().logLoss(), "lower is better"),
        estimates("Brier score, outcomes", e -> e.outcomes().brierScore(), "lower is better"),
        estimates(
            "calibration error, outcomes",
            e -> e.outcomes().calibrationError(),
            ReliabilityCurve.BINS + " bins, lower is better"));
  }

  private String estimates(String name, Function<Evaluation, Estimate> figure, String remark) {
    return row(name, text(figure.apply(before)), text(figure.apply(after)), remark);
  }

  private String shares(String name, Function<Evaluation, Estimate> figure, String remark) {
    return row(name, share(figure.apply(before)), share(figure.apply(after)), remark);
  }

  private static String share(Estimate share) {
    return Double.isNaN(share.low())
        ? percent(share.value())
        : String.format(
            Locale.ROOT,
            "%.1f %% [%.1f, %.1f]",
            100 * share.value(),
            100 * share.low(),
            100 * share.high());
  }

  /// Cards of earlier versions tell no AUC of rankings that read nothing.
  private String baselines() {
    if (after.interest().baselines().isEmpty()) {
      return "";
    }
    var rows =
        after.interest().baselines().stream()
            .map(
                baseline ->
                    row(
                        baseline.name(),
                        text(baseline.auc()),
                        text(baseline.gain().difference()),
                        baseline.gain().verdict().text()))
            .collect(Collectors.joining("\n"));
    return """
         The intervals of its shares draw the clients of both together. Rankings that read nothing, \
        on the same pairs:

        | AUC, interest | | model − this | the model is |
        |---|---:|---:|---|
        """
        + rows;
  }

  private static String order(Order order) {
    return String.join(
        "\n",
        row("model", order.model()),
        row("item co-occurrence", order.coOccurrence()),
        row("popularity", order.popularity()),
        row("random order", order.random()),
        row("by the true probability", order.best()));
  }

  private static String row(String name, ShelfQuality quality) {
    return row(
        name,
        text(quality.ndcg()),
        text(quality.meanAveragePrecision()),
        text(quality.recall()),
        text(quality.hitRate()),
        text(quality.coverage()),
        text(quality.novelty()));
  }

  private static String comparison(String name, PairedComparison comparison) {
    return row(name, text(comparison.difference()), comparison.verdict().text());
  }

  private String classes() {
    var report = after.outcomes().report();
    return """
    ### By class
    Past recommendations of the held-out book, taken for accepted from a probability of %s on. \
    Accuracy: %s.

    | | precision | recall | F1 | support |
    |---|---:|---:|---:|---:|
    %s
    %s
    %s
    %s
    """
        .formatted(
            number(report.threshold()),
            text(report.accuracy()),
            row("accepted", report.positive()),
            row("declined", report.negative()),
            row("macro average", report.macroAverage()),
            row("weighted average", report.weightedAverage()));
  }

  private static String row(String name, ClassReport.Row row) {
    return row(
        name,
        text(row.precision()),
        text(row.recall()),
        text(row.f1()),
        String.valueOf(row.support()));
  }

  private String calibration() {
    return """
    ### Calibration
    %s It was chosen by the log loss of validation outcomes to which it was not fitted. Expected \
    calibration error in %d bins: %s on the validation book, to which the chosen one was fitted, and \
    %s on the held-out book, of which it knew nothing.

    ![Share accepted over the probability, validation book](%s)

    | probability | outcomes | mean probability | accepted |
    |---|---:|---:|---:|
    %s
    """
        .formatted(
            way(card.calibration()),
            ReliabilityCurve.BINS,
            text(card.validation().calibrationError()),
            text(after.outcomes().calibrationError()),
            ModelCard.DIAGRAM,
            lines(card.validation().reliability().bins(), CardText::row));
  }

  private static String way(Calibration calibration) {
    if (calibration.equals(Calibration.NONE)) {
      return "The probability is the bare sigmoid of the logit.";
    }
    return calibration.shift() == 0
        ? "The probability is the sigmoid of the logit divided by a temperature of %s."
            .formatted(number(1 / calibration.scale()))
        : "The probability is the sigmoid of %s · logit + %s."
            .formatted(number(calibration.scale()), number(calibration.shift()));
  }

  private static String row(ReliabilityCurve.Bin bin) {
    return row(
        "%s to %s".formatted(number(bin.low()), number(bin.high())),
        String.valueOf(bin.count()),
        number(bin.probability()),
        number(bin.share()));
  }

  private String slices() {
    return """
    ### Slices
    Parts of the held-out book. nDCG is among the products of the part alone, so it does not \
    compare between parts of different size.

    | | clients | products | AUC, interest | nDCG@%d |
    |---|---:|---:|---:|---:|
    %s
    """
        .formatted(
            after.k(),
            lines(
                after.slices(),
                slice ->
                    row(
                        slice.name(),
                        String.valueOf(slice.clients()),
                        String.valueOf(slice.products()),
                        text(slice.auc()),
                        text(slice.ndcg()))));
  }

  /// Nothing for a model of texts alone.
  private String parts() {
    if (after.parts().isEmpty()) {
      return "";
    }
    return """
    ### Texts and behaviour
    The logit is the sum of what the texts say and what figures of behaviour add, so either can be \
    measured alone. The last column is the gain of both together, client by client.

    | reads | AUC, interest | nDCG@%d | fused − it, nDCG |
    |---|---:|---:|---:|
    %s
    | fused | %s | %s | |
    """
        .formatted(
            after.k(),
            lines(
                after.parts(),
                part ->
                    row(
                        part.name(),
                        text(part.auc()),
                        text(part.ndcg()),
                        text(part.ndcgGain().difference()))),
            text(after.interest().auc()),
            text(after.order().model().ndcg()));
  }

  private static String limits() {
    return """
    ## Where not to trust it
    - All of its clients, products and answers are fictional. It has seen no real client, and \
    figures measured on synthetic books say nothing about a real one: fine-tune and measure on the \
    firm's own book first.
    - The outcomes that it learned from carry a planted bias against one group and a proxy word for \
    it, as `sample-data/README.md` documents. It can have learned both; that is what the fairness \
    slices are there to find.
    - The base and nearly all texts are English. Notes in other languages are read poorly.
    - It scores interest, not suitability: rules decide that, apart from the score.
    - Its probabilities are calibrated to the outcomes of the validation book.
    """;
  }

  private String commands() {
    var books = card.settings().books();
    return """
    ## To reproduce
    ```
    workbench train --settings models/%1$s/training.properties --out models/%1$s%7$s
    workbench evaluate --model models/%1$s --seed %2$d --clients %3$d
    workbench evaluate --model models/%1$s --seed %4$d --clients %5$d
    ```
    The first makes the model and this card, with the figures of the %6$s, which is not kept. The \
    second measures all other figures of the held-out book again, the third those of the validation \
    book. The same settings give the same model on the same machine, unless the time limit cuts the \
    training short.
    """
        .formatted(
            card.id(),
            books.heldOut().seed(),
            books.heldOut().clients(),
            books.validation().seed(),
            books.validation().clients(),
            stages.beforeInWords(),
            card.lineage().start() == Start.BASE
                ? ""
                : " --from models/" + card.lineage().parentId());
  }

  private static <T> String lines(List<T> items, Function<T, String> line) {
    return items.stream().map(line).collect(Collectors.joining("\n"));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /// A figure and its interval; a dash for what could not be measured.
  private static String text(Estimate estimate) {
    return Double.isNaN(estimate.value())
        ? "–"
        : "%s [%s, %s]"
            .formatted(number(estimate.value()), number(estimate.low()), number(estimate.high()));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static long minutes(Duration duration) {
    return Math.round(duration.toSeconds() / 60.0);
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
