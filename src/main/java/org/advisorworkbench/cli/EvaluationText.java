package org.advisorworkbench.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.advisorworkbench.training.Evaluation;
import org.advisorworkbench.training.Evaluation.Order;
import org.advisorworkbench.training.Evaluation.ShelfQuality;
import org.advisorworkbench.training.EvaluationReport;
import org.advisorworkbench.training.ModelComparison;
import org.advisorworkbench.training.Start;
import org.advisorworkbench.training.metrics.ClassReport;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.training.metrics.PairedComparison;

/// An evaluation as tables for people at a terminal. Intervals hold with a confidence of 95 %.
final class EvaluationText {
  private final EvaluationReport report;
  private final Evaluation evaluation;

  private EvaluationText(EvaluationReport report) {
    this.report = report;
    this.evaluation = report.evaluation();
  }

  static String of(EvaluationReport report) {
    return new EvaluationText(report).text();
  }

  private String text() {
    var text =
        new StringBuilder(
            "%s on %d clients and %d products\n"
                .formatted(evaluation.model(), evaluation.clients(), evaluation.products()));
    section(text, "", model());
    section(text, "Interest beside rankings that read nothing", baselines());
    section(text, "The first %d places".formatted(evaluation.k()), order(evaluation.order()));
    section(text, "Past outcomes by class", classes(evaluation.outcomes().report()));
    section(text, "Probability of past outcomes", reliability());
    section(text, "Slices", slices());
    if (!evaluation.parts().isEmpty()) {
      section(text, "Texts and behaviour", parts());
    }
    Optional.ofNullable(report.comparison())
        .ifPresent(
            found ->
                section(
                    text,
                    "%s minus %s, client by client".formatted(found.model(), found.against()),
                    comparison(found)));
    return text.toString();
  }

  private static void section(StringBuilder text, String heading, TextTable table) {
    text.append(heading.isEmpty() ? "" : "\n" + heading + "\n").append(table);
  }

  private TextTable model() {
    var before = Optional.ofNullable(report.beforeFineTuning());
    var table =
        before.isPresent()
            ? new TextTable("MEASURE", ">VALUE", ">LOW", ">HIGH", ">" + before())
            : new TextTable("MEASURE", ">VALUE", ">LOW", ">HIGH");
    var rows = new Rows(table, before);
    rows.add("AUC of interest", e -> e.interest().auc());
    rows.addNumber("  best reachable", e -> e.interest().bestAuc());
    rows.add("  share of it", e -> e.interest().shareOfBest());
    rows.add("  share of it above chance", e -> e.interest().shareOfBestAboveChance());
    rows.add("nDCG@" + evaluation.k(), e -> e.order().model().ndcg());
    rows.add("  minus popularity", e -> e.order().overPopularity().difference());
    rows.add("  minus co-occurrence", e -> e.order().overCoOccurrence().difference());
    rows.add("AUC of past outcomes", e -> e.outcomes().auc());
    rows.add("  log loss", e -> e.outcomes().logLoss());
    rows.add("  Brier score", e -> e.outcomes().brierScore());
    rows.add("  calibration error", e -> e.outcomes().calibrationError());
    return table;
  }

  private TextTable baselines() {
    var table = new TextTable("RANKING", ">AUC OF INTEREST", "THE MODEL IS");
    for (var baseline : evaluation.interest().baselines()) {
      var gain = baseline.gain();
      table.row(
          baseline.name(),
          text(baseline.auc()),
          "%s by %s".formatted(gain.verdict().text(), text(gain.difference())));
    }
    return table;
  }

  /// What it was before its layers learned.
  private String before() {
    return switch (Optional.ofNullable(report.startedFrom()).orElse(Start.BASE)) {
      case BASE -> "HEAD ALONE";
      case PARENT_WITH_NEW_HEAD -> "PARENT, HEAD FITTED AGAIN";
      case PARENT -> "PARENT, CALIBRATED AGAIN";
    };
  }

  private final class Rows {
    private final TextTable table;
    private final Optional<Evaluation> before;

    Rows(TextTable table, Optional<Evaluation> before) {
      this.table = table;
      this.before = before;
    }

    void add(String name, Function<Evaluation, Estimate> figure) {
      var estimate = figure.apply(evaluation);
      row(name, estimate, before.map(figure).map(Estimate::value));
    }

    void addNumber(String name, Function<Evaluation, Double> figure) {
      var value = figure.apply(evaluation);
      row(name, new Estimate(value, Double.NaN, Double.NaN), before.map(figure));
    }

    private void row(String name, Estimate now, Optional<Double> then) {
      if (before.isPresent()) {
        table.row(
            name,
            number(now.value()),
            number(now.low()),
            number(now.high()),
            then.map(EvaluationText::number).orElse(""));
      } else {
        table.row(name, number(now.value()), number(now.low()), number(now.high()));
      }
    }
  }

  private static TextTable order(Order order) {
    var table =
        new TextTable(
            "RANKING",
            ">NDCG",
            ">LOW",
            ">HIGH",
            ">MAP",
            ">RECALL",
            ">HIT RATE",
            ">COVERAGE",
            ">NOVELTY (BITS)");
    add(table, "model", order.model());
    add(table, "item co-occurrence", order.coOccurrence());
    add(table, "popularity", order.popularity());
    add(table, "random", order.random());
    add(table, "best reachable", order.best());
    return table;
  }

  private static void add(TextTable table, String name, ShelfQuality quality) {
    table.row(
        name,
        number(quality.ndcg().value()),
        number(quality.ndcg().low()),
        number(quality.ndcg().high()),
        number(quality.meanAveragePrecision().value()),
        number(quality.recall().value()),
        number(quality.hitRate().value()),
        number(quality.coverage().value()),
        number(quality.novelty().value()));
  }

  private static TextTable classes(ClassReport report) {
    var table =
        new TextTable(
            "AT " + number(report.threshold()), ">PRECISION", ">RECALL", ">F1", ">SUPPORT");
    add(table, "accepted", report.positive());
    add(table, "declined", report.negative());
    add(table, "macro average", report.macroAverage());
    add(table, "weighted average", report.weightedAverage());
    return table;
  }

  private static void add(TextTable table, String name, ClassReport.Row row) {
    table.row(name, text(row.precision()), text(row.recall()), text(row.f1()), row.support());
  }

  private TextTable reliability() {
    var table = new TextTable("FROM", "TO", ">COUNT", ">MEAN", ">ACCEPTED");
    for (var bin : evaluation.outcomes().reliability().bins()) {
      table.row(
          number(bin.low()),
          number(bin.high()),
          bin.count(),
          number(bin.probability()),
          number(bin.share()));
    }
    return table;
  }

  private TextTable slices() {
    var table =
        new TextTable(
            "SLICE", ">CLIENTS", ">PRODUCTS", ">AUC OF INTEREST", ">NDCG@" + evaluation.k());
    for (var slice : evaluation.slices()) {
      table.row(
          slice.name(), slice.clients(), slice.products(), text(slice.auc()), text(slice.ndcg()));
    }
    return table;
  }

  private TextTable parts() {
    var table = new TextTable("READS", ">AUC OF INTEREST", ">NDCG@" + evaluation.k(), "FUSED IS");
    for (var part : evaluation.parts()) {
      table.row(
          part.name(),
          text(part.auc()),
          text(part.ndcg()),
          "%s by %s"
              .formatted(part.ndcgGain().verdict().text(), text(part.ndcgGain().difference())));
    }
    table.row(
        "fused", text(evaluation.interest().auc()), text(evaluation.order().model().ndcg()), "");
    return table;
  }

  private static TextTable comparison(ModelComparison comparison) {
    var table = new TextTable("MEASURE", ">DIFFERENCE", ">LOW", ">HIGH", "VERDICT");
    add(table, "AUC of interest", comparison.interestAuc());
    add(table, "nDCG", comparison.ndcg());
    add(table, "MAP", comparison.meanAveragePrecision());
    add(table, "recall", comparison.recall());
    add(table, "hit rate", comparison.hitRate());
    add(table, "AUC of past outcomes", comparison.outcomeAuc());
    add(table, "log loss", comparison.logLoss());
    add(table, "Brier score", comparison.brierScore());
    var kept = comparison.ndcgKept();
    table.row("nDCG as a share", number(kept.value()), number(kept.low()), number(kept.high()), "");
    return table;
  }

  private static void add(TextTable table, String name, PairedComparison comparison) {
    var difference = comparison.difference();
    table.row(
        name,
        number(difference.value()),
        number(difference.low()),
        number(difference.high()),
        comparison.verdict().text());
  }

  private static String text(Estimate estimate) {
    return "%s [%s, %s]"
        .formatted(number(estimate.value()), number(estimate.low()), number(estimate.high()));
  }

  /// Nothing for what was not measured.
  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
  }
}
