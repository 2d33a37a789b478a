package org.advisorworkbench.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Trouble;
import org.advisorworkbench.ui.task.Work;
import org.advisorworkbench.work.NewFile;

/// Writes files, of which only the latest counts, and remembers what came of it.
///
/// Whoever names a file here was asked already whether it may be replaced.
public final class ExportLane {
  private final Lane lane;
  private final ReadOnlyObjectWrapper<Optional<Path>> written =
      new ReadOnlyObjectWrapper<>(this, "written", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());

  public ExportLane(Background background) {
    this.lane = background.lane();
  }

  /// Writes what is there already, such as a picture.
  void write(Path file, NewFile.Content content) {
    run(
        progress -> {
          NewFile.write(file, true, content);
          return file;
        });
  }

  /// @param work writes a file and says which
  public void run(Work<Path> work) {
    forget();
    lane.run(work)
        .onSuccess(done -> written.set(Optional.of(done)))
        .onTrouble(found -> trouble.set(Optional.of(found)))
        .start();
  }

  /// Something else is shown; how the last file went is no news any more.
  public void forget() {
    written.set(Optional.empty());
    trouble.set(Optional.empty());
  }

  /// The file that was written last.
  ReadOnlyObjectProperty<Optional<Path>> writtenProperty() {
    return written.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty runningProperty() {
    return lane.runningProperty();
  }
}
