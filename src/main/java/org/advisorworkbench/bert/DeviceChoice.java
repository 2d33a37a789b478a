package org.advisorworkbench.bert;

/// Where the model should run.
public enum DeviceChoice {
  /// On a GPU if there is one that the engine can use, else on the CPU.
  AUTO,
  CPU,
  GPU,
}
