package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.benchmark.fartrans.FarTrans;
import org.advisorworkbench.training.benchmark.fartrans.FarTransBenchmark;
import org.advisorworkbench.training.benchmark.fartrans.FarTransFolder;
import org.advisorworkbench.training.benchmark.fartrans.FarTransReport;
import org.advisorworkbench.training.benchmark.fartrans.SplitChoice;
import org.advisorworkbench.training.benchmark.fartrans.TextLogits;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures rankings of a European bank's assets against what its customers bought next.
@Command(
    name = "far-trans",
    description = {
      "Ranks the assets of FAR-Trans for its customers at one point in time after another, and",
      "compares with what they bought in the six months that followed: nDCG@10.",
      "Ctrl-C ends it early; the splits measured so far are still reported."
    })
final class FarTransCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The published files of FAR-Trans, or ones with splits made before.")
  private Path data = Path.of("");

  @Option(
      names = "--splits",
      paramLabel = "A-B",
      description = "Numbers of the first and last split; by default all.")
  private String splits = "";

  @Option(
      names = "--every",
      paramLabel = "N",
      description = "Measure every N-th of them (default: ${DEFAULT-VALUE}).")
  private int every = 1;

  @Option(
      names = "--suitable",
      description = "Only assets that suit the customer's risk level are candidates.")
  private boolean suitable;

  @Option(
      names = "--without-texts",
      description = "Leave out the rankers that read texts, which take most of the time.")
  private boolean withoutTexts;

  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu",
      description = "Where to learn (default: ${DEFAULT-VALUE}).")
  private DeviceChoice device = DeviceChoice.AUTO;

  @Mixin private ReportFolder out = new ReportFolder();

  FarTransCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    var choice = SplitChoice.of(splits, every);
    var output = workbench.output();
    var farTrans = new FarTransFolder(data).read();
    try (var interrupt = Interrupt.listen()) {
      var report = measure(farTrans, choice, interrupt);
      out.write("far-trans", report.csv(), output.encoded(report));
      output.print(report, () -> text(report));
    } catch (CancellationException cancelled) {
      output.say("Stopped before a split was measured.");
      return ExitCode.SOFTWARE;
    }
    return ExitCode.OK;
  }

  private FarTransReport measure(FarTrans farTrans, SplitChoice choice, Interrupt interrupt)
      throws Failure {
    var engine = TorchEngine.start(device);
    if (withoutTexts) {
      return FarTransBenchmark.withBehaviour(engine, suitable)
          .run(farTrans, choice, progress("splits", interrupt));
    }
    try (var texts =
        new TextLogits(
            farTrans,
            engine,
            progress("texts read", interrupt),
            progress("learning steps", interrupt))) {
      return FarTransBenchmark.withTexts(engine, texts, suitable)
          .run(farTrans, choice, progress("splits", interrupt));
    }
  }

  private Progress progress(String units, Interrupt interrupt) {
    return new TimedProgress(workbench.output()::say, units, interrupt.signal(), System::nanoTime);
  }

  private static String text(FarTransReport report) {
    var rankers = List.copyOf(report.means().keySet());
    var perSplit = table(rankers, "SPLIT", "DATE", ">CUSTOMERS");
    for (var split : report.splits()) {
      perSplit.row(row(rankers, split.ndcg(), split.split(), split.timePoint(), split.customers()));
    }
    var perSlice = table(rankers, "SLICE", ">TESTS");
    for (var slice : report.slices()) {
      perSlice.row(row(rankers, slice.ndcg(), slice.slice(), slice.tests()));
    }
    var means =
        new TextTable("RANKER", ">NDCG@10", ">LOW", ">HIGH", ">OVER CO-OCC.", ">LOW", ">HIGH");
    report
        .means()
        .forEach(
            (ranker, mean) -> {
              var over = report.overCoOccurrence().getOrDefault(ranker, Estimate.UNKNOWN);
              means.row(
                  ranker,
                  number(mean.value()),
                  number(mean.low()),
                  number(mean.high()),
                  signed(over.value()),
                  signed(over.low()),
                  signed(over.high()));
            });
    return "%s%n%s%nMean over customers, then over %d splits%s (%.0f s):%n%s"
        .formatted(
            perSplit,
            perSlice,
            report.splits().size(),
            report.suitableOnly() ? ", suitable assets only" : "",
            report.seconds(),
            means);
  }

  private static TextTable table(List<String> rankers, String... first) {
    var headings = new ArrayList<>(List.of(first));
    rankers.forEach(ranker -> headings.add(">" + ranker.toUpperCase(Locale.ROOT)));
    return new TextTable(headings.toArray(String[]::new));
  }

  private static Object[] row(List<String> rankers, Map<String, Double> ndcg, Object... first) {
    var cells = new ArrayList<>(List.of(first));
    rankers.forEach(ranker -> cells.add(number(ndcg.getOrDefault(ranker, Double.NaN))));
    return cells.toArray();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
  }

  private static String signed(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%+.4f", value);
  }
}
