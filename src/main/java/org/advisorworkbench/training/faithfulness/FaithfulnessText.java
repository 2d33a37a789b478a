package org.advisorworkbench.training.faithfulness;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advisorworkbench.training.faithfulness.FaithfulnessReport.AccountRow;
import org.advisorworkbench.training.faithfulness.FaithfulnessReport.ComparisonRow;
import org.advisorworkbench.training.metrics.Estimate;

/// The section of a model card that tells how far its explanations can be believed, in Markdown.
final class FaithfulnessText {
  static final String HEADING = "## Faithfulness of explanations";

  private final FaithfulnessReport report;

  FaithfulnessText(FaithfulnessReport report) {
    this.report = report;
  }

  String markdown() {
    return """
    %s
    Of %d recommendations on the held-out book: each of another client, each one of the ten \
    products that the model puts first. Only the %s of both texts are examined (%.0f in the mean pair), since \
    figures are explained exactly. Each explanation took %.0f evaluations. In brackets the 95 %% \
    bootstrap interval over recommendations. The random account deals the same values out to the \
    %s at random: nothing that does not beat it tells anything. `docs/explanations.md` says how \
    to read each figure.

    | account of the score | comprehensiveness, logits | sufficiency, logits | tau-LOO | infidelity, logits² | infidelity, as a share |
    |---|---:|---:|---:|---:|---:|
    %s

    Comprehensiveness is what is lost without the strongest 5, 10, 20 and 50 %% of the %s (higher \
    is better), sufficiency what is lost with them alone (lower is better). Occlusion agrees with \
    leave-one-out by its making. As a share, infidelity is 1 for an account of nothing.

    | shown explanation beside | pairs | distance | rank correlation | top three in common | fewer than two |
    |---|---:|---:|---:|---:|---:|
    %s

    Distance is 0 for equal values and 1.41 for unrelated ones. Of occlusion, the losses are compared \
    without the even share that makes them add up. Absent words are dropped with their \
    positions kept, as they were in training; `[MASK]` in their place is a question that this model \
    was not trained to answer. Other wordings of the same needs moved the logit by %s. The program \
    warns of %s of these explanations, because the strongest depend on how one asks.

    ```
    %s
    ```
    """
        .formatted(
            HEADING,
            report.pairs(),
            report.grain(),
            report.players(),
            report.evaluations(),
            report.grain(),
            lines(report.accounts(), FaithfulnessText::row),
            report.grain(),
            lines(report.comparisons(), FaithfulnessText::row),
            text(report.moved()),
            percent(report.warned()),
            report.command());
  }

  private static String row(AccountRow row) {
    return cells(
        row.way(),
        text(row.comprehensiveness()),
        text(row.sufficiency()),
        text(row.tauLoo()),
        text(row.infidelity()),
        text(row.relativeInfidelity()));
  }

  private static String row(ComparisonRow row) {
    return cells(
        row.against(),
        "" + row.pairs(),
        text(row.distance()),
        text(row.rankCorrelation()),
        text(row.topThree()),
        percent(row.doubtful()));
  }

  private static <T> String lines(List<T> items, Function<T, String> line) {
    return items.stream().map(line).collect(Collectors.joining("\n"));
  }

  private static String cells(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /// A figure and its interval; a dash for what could not be measured.
  private static String text(Estimate estimate) {
    return Double.isNaN(estimate.value())
        ? "–"
        : String.format(
            Locale.ROOT, "%.3f [%.3f, %.3f]", estimate.value(), estimate.low(), estimate.high());
  }

  private static String percent(Estimate share) {
    return Double.isNaN(share.value())
        ? "–"
        : String.format(
            Locale.ROOT,
            "%.0f %% [%.0f, %.0f]",
            100 * share.value(),
            100 * share.low(),
            100 * share.high());
  }
}
