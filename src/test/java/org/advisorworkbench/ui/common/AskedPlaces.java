package org.advisorworkbench.ui.common;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

/// Answers where to save with a folder, and remembers the names that were proposed.
public final class AskedPlaces implements SavePlace {
  public final List<String> names = new ArrayList<>();
  public Optional<Path> folder = Optional.empty();

  @Override
  public Optional<Path> choose(Window owner, String title, String name) {
    names.add(name);
    return folder.map(place -> place.resolve(name));
  }
}
