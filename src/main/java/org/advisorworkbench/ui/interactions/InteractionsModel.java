package org.advisorworkbench.ui.interactions;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.advisorworkbench.advice.AdviceEngine.InteractionOptions;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.InteractionMatrix;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Trouble;

/// How the strongest words of the explanation that is shown act together. Asked for on demand,
/// because it costs the model thousands of readings.
public final class InteractionsModel {
  private final Selection selection;
  private final ReadOnlyObjectProperty<Optional<Explanation>> explanation;
  private final Lane lane;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<InteractionMatrix>> matrix =
      new ReadOnlyObjectWrapper<>(this, "matrix", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());

  /// @param explanation whose words are looked at
  public InteractionsModel(
      Selection selection,
      ReadOnlyObjectProperty<Optional<Explanation>> explanation,
      Background background) {
    this.selection = selection;
    this.explanation = explanation;
    this.lane = background.lane();
  }

  /// Asks about the explanation that is shown at the moment.
  public void find() {
    lane.cancel();
    matrix.set(Optional.empty());
    trouble.set(Optional.empty());
    var engine = selection.engineProperty().get();
    var explained = explanation.get();
    if (engine.isEmpty() || explained.isEmpty()) {
      state.set(State.EMPTY);
      return;
    }
    state.set(State.LOADING);
    lane.<InteractionMatrix>refine(
            (progress, refined) ->
                engine
                    .get()
                    .interactions(explained.get(), InteractionOptions.DEFAULT, progress, refined))
        .onRefined(this::show)
        .onSuccess(this::show)
        .onTrouble(
            found -> {
              trouble.set(Optional.of(found));
              state.set(State.FAILED);
            })
        .onCancelled(() -> state.set(matrix.get().isPresent() ? State.READY : State.CANCELLED))
        .start();
  }

  private void show(InteractionMatrix found) {
    matrix.set(Optional.of(found));
    state.set(State.READY);
  }

  /// Stops; what is known already stays.
  public void cancel() {
    lane.cancel();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// As far as it is known.
  public ReadOnlyObjectProperty<Optional<InteractionMatrix>> matrixProperty() {
    return matrix.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return lane.runningProperty();
  }

  /// Whether the work takes so long that its progress should be seen.
  public ReadOnlyBooleanProperty slowProperty() {
    return lane.slowProperty();
  }

  public ReadOnlyDoubleProperty progressProperty() {
    return lane.progressProperty();
  }
}
