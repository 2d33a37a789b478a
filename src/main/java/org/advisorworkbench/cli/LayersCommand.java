package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.SyntheticBooks;
import org.advisorworkbench.training.benchmark.LayerStudy;
import org.advisorworkbench.training.benchmark.LayerStudy.Report;
import org.advisorworkbench.training.benchmark.RankingSpeed;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.work.AlternatingTimer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Chooses how many lower layers read each side alone.
@Command(
    name = "layers",
    description = {
      "Compares models that were trained alike but for network.separateLayers, one of them with 0:",
      "nDCG@10 on a synthetic book beside the time to rank. Chooses the most separate layers that",
      "keep 99 % of the nDCG of the model with none, as far as the paired interval tells."
    })
final class LayersCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Parameters(paramLabel = "DIR", arity = "2..*", description = "Folders of the models.")
  private List<Path> models = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the book; ${DEFAULT-VALUE} is the bundled one.")
  private long seed = 1;

  @Option(
      names = "--clients",
      paramLabel = "N",
      description = "In the book (default: ${DEFAULT-VALUE}).")
  private int clients = 100;

  @Option(
      names = "--products",
      split = ",",
      paramLabel = "N",
      description = "How many products to rank against the clock (default: ${DEFAULT-VALUE}).")
  private List<Integer> products = List.of(100, 500);

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "Timed rounds after one for warming up (default: ${DEFAULT-VALUE}).")
  private int repeats = 5;

  @Mixin private DeviceOption device = new DeviceOption();

  LayersCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws Failure {
    var report =
        new LayerStudy(device.choice(), new AlternatingTimer(1, repeats), products)
            .run(
                models,
                new SyntheticBooks().generate(seed, clients),
                workbench.output().progress("pairs scored, then rounds"));
    workbench.output().print(report, () -> text(report));
    return ExitCode.OK;
  }

  private static String text(Report report) {
    var headings = new ArrayList<>(List.of("MODEL", ">K", ">NDCG@10", ">OF THE FULL MODEL'S"));
    report.rows().getFirst().times().stream()
        .map(RankingSpeed.Times::products)
        .forEach(count -> headings.add(">RANK " + count));
    headings.add("KEEPS 99 %");
    var table = new TextTable(headings.toArray(String[]::new));
    for (var row : report.rows()) {
      var cells = new ArrayList<Object>();
      cells.add(row.model());
      cells.add(row.separateLayers());
      cells.add(text(row.ndcg()));
      cells.add(text(row.ndcgKept()));
      row.times()
          .forEach(times -> cells.add(String.format(Locale.ROOT, "%.3f s", times.splitSeconds())));
      cells.add(row.keeps() ? "not refuted" : "no");
      table.row(cells.toArray());
    }
    return "%d clients%n%schosen: %d separate layers"
        .formatted(report.clients(), table, report.chosen());
  }

  private static String text(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f]", estimate.value(), estimate.low(), estimate.high());
  }
}
