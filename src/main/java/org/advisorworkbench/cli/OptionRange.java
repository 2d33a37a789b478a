package org.advisorworkbench.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Refuses values of options that are out of range, as wrong usage.
final class OptionRange {
  private OptionRange() {}

  /// @throws ParameterException if the value is less
  static void checkAtLeast(int least, CommandSpec command, String option, int value) {
    if (value < least) {
      throw new ParameterException(
          command.commandLine(),
          "Invalid value for option '%s': expected at least %d, found %d"
              .formatted(option, least, value));
    }
  }

  /// @throws ParameterException if the value is less, or no number
  static void checkAtLeast(double least, CommandSpec command, String option, double value) {
    if (!(value >= least)) {
      throw new ParameterException(
          command.commandLine(),
          "Invalid value for option '%s': expected at least %s, found %s"
              .formatted(option, least, value));
    }
  }
}
