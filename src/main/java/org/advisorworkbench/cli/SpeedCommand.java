package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.advisorworkbench.bert.Bases;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.TrainingSettings;
import org.advisorworkbench.training.TrainingSpeed;
import org.advisorworkbench.training.benchmark.RankingSpeed;
import org.advisorworkbench.work.AlternatingTimer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures how fast a model ranks, beside the same network without the split.
@Command(
    name = "speed",
    description = {
      "Times the ranking of products for one client by the split encoder (with product halves"
          + " known",
      "and with products never seen before) and by the same weights as a full cross-encoder,",
      "alternately in one run; on demand also training steps beside forward passes. Trust the",
      "ratios: a busy machine slows both."
    })
final class SpeedCommand implements Callable<Integer> {
  private final WorkbenchCommand workbench;

  @Mixin private ModelOptions model = new ModelOptions();

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
      names = "--settings",
      paramLabel = "FILE",
      description = "Also time training steps with these settings, beside forward passes.")
  private Optional<Path> settings = Optional.empty();

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = {
        "Training steps to time, over so many batches (default: ${DEFAULT-VALUE}). What memory does"
            + " over an epoch takes as many as that has."
      })
  private int steps = 20;

  @Spec private CommandSpec command = CommandSpec.create();

  SpeedCommand(WorkbenchCommand workbench) {
    this.workbench = workbench;
  }

  /// @param training absent where no settings were given
  record Document(
      String model,
      TokenLimits tokens,
      List<RankingSpeed.Times> ranking,
      TrainingSpeed.@Nullable Result training) {}

  @Override
  public Integer call() throws Failure {
    OptionRange.checkAtLeast(32, command, "--tokens", tokens);
    OptionRange.checkAtLeast(1, command, "--repeats", repeats);
    OptionRange.checkAtLeast(1, command, "--steps", steps);
    var limits = new TokenLimits(tokens - tokens / 4, tokens / 4);
    var folder = model.folder(workbench);
    var times =
        new RankingSpeed(folder, model.device(), limits, new AlternatingTimer(1, repeats))
            .measure(products, workbench.output().progress("rounds"));
    var document = new Document(String.valueOf(folder), limits, times, training());
    workbench.output().print(document, () -> text(document));
    return ExitCode.OK;
  }

  private TrainingSpeed.@Nullable Result training() throws Failure {
    if (settings.isEmpty()) {
      return null;
    }
    return new TrainingSpeed(
            TrainingSettings.read(settings.get()),
            TorchEngine.start(model.device()),
            Bases.in(BasesCommand.folder(workbench.home())))
        .measure(steps, workbench.output().progress("training steps"));
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
    return "Ranking for one client, %d + %d tokens%n%s%s"
        .formatted(
            document.tokens().client(),
            document.tokens().product(),
            table,
            Optional.ofNullable(document.training()).map(SpeedCommand::text).orElse(""));
  }

  private static String text(TrainingSpeed.Result training) {
    return String.format(
        Locale.ROOT,
        "%nA training step of up to %d pairs: %s, %.2f forward passes of the same batch (%s). "
            + "Memory after the first of %d steps %.0f MB, after the last %.0f MB, most %.0f MB; "
            + "median of the last quarter − that of the first %+.0f MB.",
        training.pairs(),
        seconds(training.stepSeconds()),
        training.forwardPassesPerStep(),
        seconds(training.forwardSeconds()),
        training.steps(),
        training.firstResidentMegabytes(),
        training.lastResidentMegabytes(),
        training.mostResidentMegabytes(),
        training.residentGrowthMegabytes());
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f s", seconds);
  }
}
