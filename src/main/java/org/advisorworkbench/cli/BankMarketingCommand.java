package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.PairLearner.Schedule;
import org.advisorworkbench.training.benchmark.BankMarketing;
import org.advisorworkbench.training.benchmark.BankMarketingBenchmark;
import org.advisorworkbench.training.benchmark.BankMarketingReport;
import org.advisorworkbench.training.benchmark.BankMarketingReport.Part;
import org.advisorworkbench.training.benchmark.BankMarketingReport.Spread;
import org.advisorworkbench.training.metrics.Estimate;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
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

  @Mixin private DeviceOption device = new DeviceOption();

  @Mixin private ReportFolder out = new ReportFolder();

  BankMarketingCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    var calls = BankMarketing.read(data);
    var schedule = new Schedule(epochs, 128, 4e-4, 1e-3, seed);
    var report =
        new BankMarketingBenchmark(TorchEngine.start(device.choice()), schedule)
            .run(calls, workbench.output().progress("texts read, then training steps"));
    out.write("bank-marketing", report.csv(), workbench.output().encoded(report));
    workbench.output().print(report, () -> text(report));
    return ExitCode.OK;
  }

  private static String text(BankMarketingReport report) {
    var table =
        new TextTable(
            "PART",
            ">TRAINED",
            ">TESTED",
            ">BASE RATE",
            ">TEXT AUC",
            ">LOGISTIC AUC",
            ">DIFFERENCE",
            ">ECE");
    report.folds().forEach(part -> add(table, part));
    add(table, report.drift());
    return "%s on %,d calls (%,d customer texts, %,d offer texts)%n%s"
            .formatted(
                report.base(), report.calls(), report.customerTexts(), report.offerTexts(), table)
        + String.format(
            Locale.ROOT,
            "five-fold AUC: text %s, logistic regression %s (%.0f s)",
            text(report.textAuc()),
            text(report.logisticAuc()),
            report.seconds());
  }

  private static void add(TextTable table, Part part) {
    table.row(
        part.part(),
        part.trained(),
        part.tested(),
        number(part.baseRate()),
        text(part.textAuc()),
        text(part.logisticAuc()),
        text(part.textOverLogistic()),
        number(part.textCalibrationError()));
  }

  private static String text(Spread spread) {
    return "%s ± %s".formatted(text(spread.mean()), number(spread.deviation()));
  }

  private static String text(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.4f [%.4f, %.4f]", estimate.value(), estimate.low(), estimate.high());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
