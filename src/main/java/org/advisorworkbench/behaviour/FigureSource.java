package org.advisorworkbench.behaviour;

import org.advisorworkbench.client.ClientFile;

/// Tells what is known of a client. Safe for use by several threads.
@FunctionalInterface
public interface FigureSource {
  /// Knows nothing of anybody.
  FigureSource NONE = file -> ClientBehaviour.UNKNOWN;

  /// What is known of one client.
  ///
  /// @param file with what the client holds at the time
  ClientBehaviour of(ClientFile file);
}
