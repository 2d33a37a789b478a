package org.advisorworkbench.cli;

import org.advisorworkbench.bert.DeviceChoice;
import picocli.CommandLine.Option;

/// The option of every command that computes with a network.
final class DeviceOption {
  @Option(
      names = "--device",
      paramLabel = "auto|cpu|gpu",
      description = "Where the model runs (default: ${DEFAULT-VALUE}).")
  private DeviceChoice device = DeviceChoice.AUTO;

  DeviceChoice choice() {
    return device;
  }
}
