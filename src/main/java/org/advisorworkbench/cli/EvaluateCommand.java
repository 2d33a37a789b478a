package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.Evaluation;
import org.advisorworkbench.training.ModelWorkshop;
import org.advisorworkbench.training.TrainingSettings;
import org.advisorworkbench.training.metrics.Estimate;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/// Measures a model on a synthetic book, whose truth is known.
@Command(
    name = "evaluate",
    description = "Measures a model on a synthetic book, beside rankings that read nothing.")
final class EvaluateCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the model.")
  private Path model = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the book; ${DEFAULT-VALUE} is the bundled one.")
  private long seed = 1;

  @Option(
      names = "--clients",
      paramLabel = "N",
      description = "In the book (default: ${DEFAULT-VALUE}).")
  private int clients = 320;

  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu",
      description = "Where the model runs (default: ${DEFAULT-VALUE}).")
  private DeviceChoice device = DeviceChoice.AUTO;

  EvaluateCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    var evaluation =
        new ModelWorkshop(device).evaluate(model, new TrainingSettings.Book(seed, clients));
    workbench.output().print(evaluation, () -> text(evaluation));
    return ExitCode.OK;
  }

  private static String text(Evaluation evaluation) {
    var interest = evaluation.interest();
    var outcomes = evaluation.outcomes();
    var order = evaluation.order();
    var table = new TextTable("MEASURE", ">VALUE", ">LOW", ">HIGH");
    add(table, "AUC of interest", interest.auc());
    add(table, "  best reachable", interest.bestAuc());
    add(table, "  share of it", interest.shareOfBest());
    add(table, "  share of it above chance", interest.shareOfBestAboveChance());
    add(table, "nDCG@10", order.model());
    add(table, "  best reachable", order.best());
    add(table, "  popularity", order.popularity());
    add(table, "  item co-occurrence", order.coOccurrence());
    add(table, "  random", order.random());
    add(table, "  model minus popularity", order.overPopularity());
    add(table, "  model minus co-occurrence", order.overCoOccurrence());
    add(table, "AUC of past outcomes", outcomes.auc());
    add(table, "  log loss", outcomes.logLoss());
    add(table, "  Brier score", outcomes.brierScore());
    add(table, "  calibration error", outcomes.calibrationError());
    return "%s on %d clients and %d products%n%s"
        .formatted(evaluation.model(), evaluation.clients(), evaluation.products(), table);
  }

  private static void add(TextTable table, String name, Estimate estimate) {
    table.row(name, number(estimate.value()), number(estimate.low()), number(estimate.high()));
  }

  private static void add(TextTable table, String name, double value) {
    table.row(name, number(value), "", "");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
