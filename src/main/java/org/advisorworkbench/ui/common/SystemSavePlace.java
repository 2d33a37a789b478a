package org.advisorworkbench.ui.common;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The chooser of the operating system.
public final class SystemSavePlace implements SavePlace {
  @Override
  public Optional<Path> choose(Window owner, String title, String name) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    var ending = name.substring(name.lastIndexOf('.') + 1);
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("*." + ending, "*." + ending));
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }
}
