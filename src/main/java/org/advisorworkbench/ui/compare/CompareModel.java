package org.advisorworkbench.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.AdviceEngine.CompareOptions;
import org.advisorworkbench.advice.Comparison;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.common.Supposition;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Trouble;

/// Why the chosen product stands above or below another one of the ranking. While an estimate gets
/// better it is shown already; what turns the order comes last.
public final class CompareModel {
  private final Selection selection;
  private final ReadOnlyObjectProperty<Optional<Ranking>> ranking;
  private final Lane lane;
  private final ObservableList<Recommendation> choices = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Recommendation>> first =
      new ReadOnlyObjectWrapper<>(this, "first", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Recommendation>> second =
      new ReadOnlyObjectWrapper<>(this, "second", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
      new ReadOnlyObjectWrapper<>(this, "comparison", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);

  public CompareModel(
      Selection selection,
      ReadOnlyObjectProperty<Optional<Ranking>> ranking,
      Background background) {
    this.selection = selection;
    this.ranking = ranking;
    this.lane = background.lane();
  }

  /// Compares the chosen product with the one ranked just below it, or above it if it is the last.
  public void open() {
    first.set(selection.recommendationProperty().get());
    var others =
        shown().stream()
            .flatMap(ranked -> ranked.ranked().stream())
            .filter(other -> !first.get().equals(Optional.of(other)))
            .toList();
    choices.setAll(others);
    second.set(first.get().flatMap(chosen -> neighbour(chosen, others)));
    compare();
  }

  /// The ranking in the list: of the client as it is, or as it is supposed to be.
  private Optional<Ranking> shown() {
    return selection.suppositionProperty().get().map(Supposition::ranking).or(ranking::get);
  }

  /// Whether the client is compared as it is supposed to be, and not as it is.
  boolean isSupposed() {
    return selection.suppositionProperty().get().isPresent();
  }

  /// The next place, or the one before the last.
  private static Optional<Recommendation> neighbour(
      Recommendation chosen, List<Recommendation> others) {
    return others.stream()
        .filter(other -> other.rank() > chosen.rank())
        .findFirst()
        .or(() -> others.stream().reduce((before, last) -> last));
  }

  /// Compares with another product of the ranking.
  public void compareWith(Recommendation other) {
    if (!second.get().equals(Optional.of(other))) {
      second.set(Optional.of(other));
      compare();
    }
  }

  /// Compares from the beginning.
  public void compare() {
    lane.cancel();
    comparison.set(Optional.empty());
    trouble.set(Optional.empty());
    var engine = selection.engineProperty().get();
    var client = selection.advised();
    if (engine.isEmpty() || client.isEmpty() || first.get().isEmpty() || second.get().isEmpty()) {
      state.set(State.EMPTY);
      return;
    }
    state.set(State.LOADING);
    start(engine.get(), client.get(), first.get().get(), second.get().get());
  }

  private void start(
      AdviceEngine engine, ClientFile client, Recommendation one, Recommendation other) {
    lane.<Comparison>refine(
            (progress, refined) ->
                engine.compare(
                    client,
                    one.product(),
                    other.product(),
                    CompareOptions.DEFAULT,
                    progress,
                    refined))
        .onRefined(this::show)
        .onSuccess(this::show)
        .onTrouble(
            found -> {
              trouble.set(Optional.of(found));
              state.set(State.FAILED);
            })
        .onCancelled(() -> state.set(comparison.get().isPresent() ? State.READY : State.CANCELLED))
        .start();
  }

  private void show(Comparison found) {
    comparison.set(Optional.of(found));
    state.set(State.READY);
  }

  /// Stops; what is known already stays.
  public void cancel() {
    lane.cancel();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The product that was chosen in the list.
  public ReadOnlyObjectProperty<Optional<Recommendation>> firstProperty() {
    return first.getReadOnlyProperty();
  }

  /// The product it is compared with.
  public ReadOnlyObjectProperty<Optional<Recommendation>> secondProperty() {
    return second.getReadOnlyProperty();
  }

  /// What it may be compared with, in the order of the ranking.
  public ObservableList<Recommendation> choices() {
    return choices;
  }

  /// As far as it is known.
  public ReadOnlyObjectProperty<Optional<Comparison>> comparisonProperty() {
    return comparison.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// Whether the estimate is still being made better, or a set of words still looked for.
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
