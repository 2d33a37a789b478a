package org.advisorworkbench.ui.task;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.advisorworkbench.ui.common.State;

/// The best answer so far to one question after another, each of which is answered better and
/// better: what a screen has to know to show it from the first estimate to the last. To be used on
/// the JavaFX thread.
///
/// ```
/// matrix.start((progress, refined) -> engine.interactions(explanation, options, progress, refined));
/// ```
public final class Refinement<T> {
  private final Lane lane;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<T>> result =
      new ReadOnlyObjectWrapper<>(this, "result", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());

  public Refinement(Background background) {
    this.lane = background.lane();
  }

  /// Forgets the answer to the question before, stops looking for it, and looks for this one.
  public void start(RefiningWork<T> question) {
    start(question, ignored -> {});
  }

  /// The same.
  ///
  /// @param onLast hears of the answer that will not get better, once it is shown
  public void start(RefiningWork<T> question, Consumer<T> onLast) {
    forget();
    state.set(State.LOADING);
    lane.refine(question)
        .onRefined(this::set)
        .onSuccess(
            found -> {
              set(found);
              onLast.accept(found);
            })
        .onTrouble(
            found -> {
              trouble.set(Optional.of(found));
              state.set(State.FAILED);
            })
        .onCancelled(() -> state.set(result.get().isPresent() ? State.READY : State.CANCELLED))
        .start();
  }

  /// Shows an answer that is known already and will not get better, in place of the one before.
  public void show(T known) {
    forget();
    set(known);
  }

  /// Forgets the answer and stops looking for it: there is nothing to ask.
  public void clear() {
    forget();
    state.set(State.EMPTY);
  }

  private void forget() {
    lane.cancel();
    result.set(Optional.empty());
    trouble.set(Optional.empty());
  }

  private void set(T found) {
    result.set(Optional.of(found));
    state.set(State.READY);
  }

  /// Stops looking; an answer that is there already stays.
  public void cancel() {
    lane.cancel();
  }

  /// READY as soon as there is any answer.
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The best answer so far.
  public ReadOnlyObjectProperty<Optional<T>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// Whether the answer may still get better.
  public ReadOnlyBooleanProperty runningProperty() {
    return lane.runningProperty();
  }

  /// Whether it takes so long that its progress should be seen.
  public ReadOnlyBooleanProperty slowProperty() {
    return lane.slowProperty();
  }

  /// 0 to 1, or -1 while nothing is known.
  public ReadOnlyDoubleProperty progressProperty() {
    return lane.progressProperty();
  }
}
