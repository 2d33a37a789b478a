package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.PairLearner.Schedule;
import org.advisorworkbench.training.benchmark.BankMarketing;
import org.advisorworkbench.training.benchmark.BankMarketingBenchmark;
import org.advisorworkbench.training.benchmark.BankMarketingBenchmark.Part;
import org.advisorworkbench.training.benchmark.BankMarketingBenchmark.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/// Measures a BERT that reads the UCI bank marketing data as text.
@Command(
    name = "bank-marketing",
    description = {
      "Trains and tests a BERT that reads the UCI bank marketing data as text, in five folds and",
      "over time, beside logistic regression on the same fields. Never reads the call's duration."
    })
final class BankMarketingCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Folder that holds " + BankMarketing.FILE + ".")
  private Path data = Path.of("");

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Sweeps over the training calls (default: ${DEFAULT-VALUE}).")
  private int epochs = 2;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the folds and the order (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu",
      description = "Where to train (default: ${DEFAULT-VALUE}).")
  private DeviceChoice device = DeviceChoice.AUTO;

  BankMarketingCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    var calls = BankMarketing.read(data);
    var schedule = new Schedule(epochs, 128, 4e-4, 1e-3, seed);
    var report =
        new BankMarketingBenchmark(TorchEngine.start(device), schedule)
            .run(calls, workbench.output().progress("texts read, then training steps"));
    workbench.output().print(report, () -> text(report));
    return ExitCode.OK;
  }

  private static String text(Report report) {
    var table =
        new TextTable(
            "PART", ">TRAINED", ">TESTED", ">BASE RATE", ">TEXT AUC", ">LOGISTIC AUC", ">ECE");
    report.folds().forEach(part -> add(table, part));
    add(table, report.drift());
    return "%s on %,d calls (%,d customer texts, %,d offer texts)%n%s"
            .formatted(
                report.base(), report.calls(), report.customerTexts(), report.offerTexts(), table)
        + String.format(
            Locale.ROOT,
            "five-fold AUC: text %.4f ± %.4f, logistic regression %.4f ± %.4f (%.0f s)",
            report.textAuc().mean(),
            report.textAuc().deviation(),
            report.logisticAuc().mean(),
            report.logisticAuc().deviation(),
            report.seconds());
  }

  private static void add(TextTable table, Part part) {
    table.row(
        part.part(),
        part.trained(),
        part.tested(),
        number(part.baseRate()),
        number(part.textAuc()),
        number(part.logisticAuc()),
        number(part.textCalibrationError()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
