package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.advisorworkbench.bert.DeviceChoice;
import picocli.CommandLine.Option;

/// The options of every command that asks a model.
final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "Folder of the model; by default the active one.")
  private Optional<Path> model = Optional.empty();

  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu",
      description = "Where the model runs (default: ${DEFAULT-VALUE}).")
  private DeviceChoice device = DeviceChoice.AUTO;

  ModelChoice choice() {
    return new ModelChoice(model, device);
  }
}
