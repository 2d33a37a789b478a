package org.advisorworkbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.failure.Failure;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of every command that asks a model.
final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "Folder of the model; by default the active one.")
  private Optional<Path> model = Optional.empty();

  @Mixin private DeviceOption device = new DeviceOption();

  ModelChoice choice() {
    return new ModelChoice(model, device.choice());
  }

  DeviceChoice device() {
    return device.choice();
  }

  /// Where the model lies.
  ///
  /// @throws Failure MODEL_MISSING if none was named and none is active
  Path folder(WorkbenchCommand workbench) throws Failure {
    if (model.isPresent()) {
      return model.get();
    }
    try (var book = workbench.openBook()) {
      var models = workbench.workplace().models(book, device());
      return models.folder(models.active());
    }
  }
}
