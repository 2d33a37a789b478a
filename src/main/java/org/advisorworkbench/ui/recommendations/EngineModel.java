package org.advisorworkbench.ui.recommendations;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Trouble;
import org.advisorworkbench.ui.task.Work;

/// The model that ranks: on its way, ready, or not to be had.
public final class EngineModel {
  private final Work<AdviceEngine> loading;
  private final Selection selection;
  private final Lane lane;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());

  public EngineModel(Work<AdviceEngine> loading, Selection selection, Background background) {
    this.loading = loading;
    this.selection = selection;
    this.lane = background.lane();
  }

  /// Loads the model unless it is there or on its way.
  public void load() {
    if (state.get() != State.LOADING && state.get() != State.READY) {
      reload();
    }
  }

  /// Loads the model anew, as after another was made active. The one before goes on ranking until
  /// that is done, and if it fails.
  public void reload() {
    state.set(State.LOADING);
    lane.run(loading)
        .onSuccess(
            engine -> {
              trouble.set(Optional.empty());
              state.set(State.READY);
              selection.engineProperty().set(Optional.of(engine));
            })
        .onTrouble(
            what -> {
              trouble.set(Optional.of(what));
              state.set(State.FAILED);
            })
        .start();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }
}
