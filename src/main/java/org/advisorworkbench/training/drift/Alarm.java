package org.advisorworkbench.training.drift;

/// How much a change matters, from least to most.
public enum Alarm {
  /// no more than chance brings about
  STEADY,
  /// too few cases to tell a great change from chance
  NOT_ENOUGH_DATA,
  /// look into it
  WATCH,
  /// do not rely on the model before somebody has looked into it
  ALARM,
}
