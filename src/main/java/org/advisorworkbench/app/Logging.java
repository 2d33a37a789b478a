package org.advisorworkbench.app;

import java.util.logging.Level;
import java.util.logging.Logger;

/// What libraries log.
final class Logging {
  private Logging() {}

  /// Libraries tell of their start at length; only what needs attention reaches standard error.
  static void keepToWarnings() {
    Logger.getLogger("").setLevel(Level.WARNING);
  }
}
