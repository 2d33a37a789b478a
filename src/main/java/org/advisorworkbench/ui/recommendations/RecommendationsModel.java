package org.advisorworkbench.ui.recommendations;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.common.Supposition;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Trouble;
import org.advisorworkbench.whatif.Move;

/// The shelf in the order of the open client's interest. It follows the client and the model:
/// whenever either changes, the ranking under way is cancelled and another begins.
public final class RecommendationsModel {
  private final Selection selection;
  private final EngineModel engine;
  private final Lane ranking;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Ranking>> result =
      new ReadOnlyObjectWrapper<>(this, "result", Optional.empty());
  private final ReadOnlyObjectWrapper<Map<String, Move>> moves =
      new ReadOnlyObjectWrapper<>(this, "moves", Map.of());
  private final ObservableList<Recommendation> suitable = FXCollections.observableArrayList();
  private final ObservableList<Recommendation> refused = FXCollections.observableArrayList();

  public RecommendationsModel(Selection selection, EngineModel engine, Background background) {
    this.selection = selection;
    this.engine = engine;
    this.ranking = background.lane();
    selection.clientProperty().subscribe(() -> rank());
    selection.engineProperty().subscribe(() -> rank());
    engine.stateProperty().subscribe(() -> waitForEngine());
    selection.suppositionProperty().subscribe(() -> result.get().ifPresent(this::arrangeAndChoose));
  }

  /// Until there is an engine. While another takes its place, the one before goes on.
  private void waitForEngine() {
    if (selection.engineProperty().get().isEmpty()) {
      rank();
    }
  }

  /// Ranks, or says why it cannot be done yet.
  public void rank() {
    ranking.cancel();
    selection.recommendationProperty().set(Optional.empty());
    result.set(Optional.empty());
    var client = selection.clientProperty().get();
    var loaded = selection.engineProperty().get();
    if (client.isEmpty()) {
      state.set(State.EMPTY);
    } else if (loaded.isPresent()) {
      rank(loaded.get(), client.get());
    } else if (engine.stateProperty().get() == State.FAILED) {
      trouble.set(engine.troubleProperty().get());
      state.set(State.FAILED);
    } else {
      state.set(State.LOADING);
    }
  }

  private void rank(AdviceEngine loaded, ClientFile client) {
    state.set(State.LOADING);
    ranking
        .run(progress -> loaded.rank(client, progress))
        .onSuccess(this::show)
        .onTrouble(this::fail)
        .onCancelled(() -> state.set(State.CANCELLED))
        .start();
  }

  /// Stops the ranking under way.
  public void cancel() {
    ranking.cancel();
  }

  /// Begins again after a failure or a cancel; loads the model again if that was what failed.
  public void retry() {
    if (selection.engineProperty().get().isEmpty()) {
      engine.load();
    } else {
      rank();
    }
  }

  private void show(Ranking ranked) {
    trouble.set(Optional.empty());
    var shown = arrange(ranked);
    result.set(Optional.of(ranked));
    state.set(State.READY);
    selection.recommendationProperty().set(shown.ranked().stream().findFirst());
  }

  /// Puts the products in the order for the client as it is supposed to be, or as it is.
  private Ranking arrange(Ranking real) {
    var supposed = selection.suppositionProperty().get().map(Supposition::ranking);
    var shown = supposed.orElse(real);
    suitable.setAll(shown.suitable());
    refused.setAll(shown.refused());
    moves.set(supposed.map(ranking -> Move.byProduct(real, ranking)).orElse(Map.of()));
    return shown;
  }

  /// The product that was chosen stays chosen, at its new place.
  private void arrangeAndChoose(Ranking real) {
    var chosen = selection.recommendationProperty().get().map(place -> place.product().id());
    var shown = arrange(real);
    selection
        .recommendationProperty()
        .set(
            shown.ranked().stream()
                .filter(place -> chosen.equals(Optional.of(place.product().id())))
                .findFirst()
                .or(() -> shown.ranked().stream().findFirst()));
  }

  private void fail(Trouble what) {
    trouble.set(Optional.of(what));
    state.set(State.FAILED);
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// How products have moved against the client as it is, by product id; empty while nothing is
  /// supposed.
  public ReadOnlyObjectProperty<Map<String, Move>> movesProperty() {
    return moves.getReadOnlyProperty();
  }

  /// The ranking of the open client as it is; absent while it is on its way.
  public ReadOnlyObjectProperty<Optional<Ranking>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  public ObservableList<Recommendation> suitable() {
    return suitable;
  }

  public ObservableList<Recommendation> refused() {
    return refused;
  }

  /// The product that the reasons are about.
  public ReadOnlyProperty<Optional<Recommendation>> selectedProperty() {
    return selection.recommendationProperty();
  }

  /// Asks for the reasons of another product of this ranking.
  public void choose(Recommendation recommendation) {
    selection.recommendationProperty().set(Optional.of(recommendation));
  }

  public ReadOnlyBooleanProperty slowProperty() {
    return ranking.slowProperty();
  }

  public ReadOnlyDoubleProperty progressProperty() {
    return ranking.progressProperty();
  }
}
