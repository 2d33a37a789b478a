package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.benchmark.RankingSpeed;
import org.advisorworkbench.work.AlternatingTimer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/// Measures how fast a model ranks, beside the same network without the split.
@Command(
    name = "speed",
    description = {
      "Times the ranking of products for one client by the split encoder (with product halves"
          + " known",
      "and with products never seen before) and by the same weights as a full cross-encoder,",
      "alternately in one run. Trust the ratios; a busy machine slows both."
    })
final class SpeedCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the model.")
  private Path model = Path.of("");

  @Option(
      names = "--products",
      split = ",",
      paramLabel = "N",
      description = "How many products to rank (default: ${DEFAULT-VALUE}).")
  private List<Integer> products = List.of(100, 500);

  @Option(
      names = "--tokens",
      paramLabel = "N",
      description = {
        "How long each pair is, a quarter of it the product (default: ${DEFAULT-VALUE})."
      })
  private int tokens = 128;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      description = "Rounds after one for warming up (default: ${DEFAULT-VALUE}).")
  private int repeats = 5;

  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu",
      description = "Where the model runs (default: ${DEFAULT-VALUE}).")
  private DeviceChoice device = DeviceChoice.AUTO;

  SpeedCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  record Document(String model, TokenLimits tokens, List<RankingSpeed.Times> ranking) {}

  @Override
  public Integer call() throws Failure {
    var limits = new TokenLimits(tokens - tokens / 4, tokens / 4);
    var times =
        new RankingSpeed(model, device, limits, new AlternatingTimer(1, repeats))
            .measure(products, workbench.output().progress("rounds"));
    var document = new Document(String.valueOf(model), limits, times);
    workbench.output().print(document, () -> text(document));
    return ExitCode.OK;
  }

  private static String text(Document document) {
    var table =
        new TextTable(">PRODUCTS", ">SPLIT", ">NEW PRODUCTS", ">FULL", ">SPLIT/FULL", ">NEW/FULL");
    for (var times : document.ranking()) {
      table.row(
          times.products(),
          seconds(times.splitSeconds()),
          seconds(times.coldSeconds()),
          seconds(times.fullSeconds()),
          String.format(Locale.ROOT, "%.3f", times.splitShare()),
          String.format(Locale.ROOT, "%.3f", times.coldShare()));
    }
    return "Ranking for one client, %d + %d tokens%n%s"
        .formatted(document.tokens().client(), document.tokens().product(), table);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f s", seconds);
  }
}
