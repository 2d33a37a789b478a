package org.advisorworkbench.ui.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.advisorworkbench.imports.ImportReport;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Trouble;

/// Reading files into the book, and what became of them.
public final class ImportsModel {
  private final BookReading reading;
  private final Lane lane;
  private final Runnable onBookChanged;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<ImportReport>> report =
      new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());

  /// @param onBookChanged runs after an import that changed something
  public ImportsModel(BookReading reading, Background background, Runnable onBookChanged) {
    this.reading = reading;
    this.lane = background.lane();
    this.onBookChanged = onBookChanged;
  }

  /// Reads files or folders; does nothing without any, or while others are being read.
  public void read(List<Path> paths) {
    if (paths.isEmpty() || state.get() == State.LOADING) {
      return;
    }
    report.set(Optional.empty());
    trouble.set(Optional.empty());
    state.set(State.LOADING);
    lane.run(progress -> reading.read(paths, progress))
        .onSuccess(this::show)
        .onTrouble(
            found -> {
              trouble.set(Optional.of(found));
              state.set(State.FAILED);
            })
        .onCancelled(() -> state.set(State.CANCELLED))
        .start();
  }

  private void show(ImportReport found) {
    report.set(Optional.of(found));
    state.set(State.READY);
    if (found.saved().added() + found.saved().changed() > 0) {
      onBookChanged.run();
    }
  }

  /// Stops; the book stays as it was.
  public void cancel() {
    lane.cancel();
  }

  /// Back to choosing files, unless some are being read.
  public void startOver() {
    if (state.get() != State.LOADING) {
      state.set(State.EMPTY);
    }
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<ImportReport>> reportProperty() {
    return report.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// 0 to 1, or -1 while nothing is known.
  public ReadOnlyDoubleProperty progressProperty() {
    return lane.progressProperty();
  }
}
