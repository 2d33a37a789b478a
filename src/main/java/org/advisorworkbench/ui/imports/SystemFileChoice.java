package org.advisorworkbench.ui.imports;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The choosers of the operating system.
public final class SystemFileChoice implements FileChoice {
  @Override
  public List<Path> files(Window owner, String title) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
    return Optional.ofNullable(chooser.showOpenMultipleDialog(owner)).orElse(List.of()).stream()
        .map(File::toPath)
        .toList();
  }

  @Override
  public List<Path> folder(Window owner, String title) {
    var chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath).stream().toList();
  }
}
