package org.advisorworkbench.ui.common;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/// Lets the user say where a file should go, and asks before one is replaced.
public interface SavePlace {
  /// @param title what the question is about
  /// @param name proposed, with its ending
  /// @return nothing if the user thought better of it
  Optional<Path> choose(Window owner, String title, String name);
}
