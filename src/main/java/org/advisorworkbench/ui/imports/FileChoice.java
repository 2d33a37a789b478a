package org.advisorworkbench.ui.imports;

import java.nio.file.Path;
import java.util.List;
import javafx.stage.Window;

/// Lets the user choose files or a folder.
public interface FileChoice {
  /// @return nothing if the user thought better of it
  List<Path> files(Window owner, String title);

  /// @return one folder, or nothing if the user thought better of it
  List<Path> folder(Window owner, String title);
}
