package org.advisorworkbench.app;

import java.util.logging.Level;
import java.util.logging.Logger;

/// What libraries log.
final class Logging {
  // The log manager forgets the level of a logger that nobody holds.
  private static final Logger ALL = Logger.getLogger("");
  private static final Logger DJL = Logger.getLogger("ai.djl");

  private Logging() {}

  /// Libraries tell of their start at length, and DJL warns where there is no GPU, which is no
  /// fault; only what needs attention reaches standard error.
  static void keepToWarnings() {
    ALL.setLevel(Level.WARNING);
    DJL.setLevel(Level.SEVERE);
  }
}
