package org.advisorworkbench.ui.reasons;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Trouble;

/// Why the chosen product has its score. Follows the selection; while an estimate gets better it is
/// shown already. An explanation that was finished is kept while its product is chosen, so that one
/// can look at it by words, phrases and fields in turn.
public final class ReasonsModel {
  private final Selection selection;
  private final Lane lane;
  private final AgreementModel agreement;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Explanation>> explanation =
      new ReadOnlyObjectWrapper<>(this, "explanation", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
  private final ObjectProperty<Grain> grain =
      new SimpleObjectProperty<>(this, "grain", Grain.PHRASES);
  private final Map<Grain, Explanation> finished = new EnumMap<>(Grain.class);
  private final ObjectProperty<View> view = new SimpleObjectProperty<>(this, "view", View.BARS);

  /// How the list of reasons is drawn.
  public enum View {
    /// Each from zero, with its interval.
    BARS,
    /// Each from where the one before ends, from the baseline to the score.
    WATERFALL,
  }

  public ReasonsModel(Selection selection, Background background) {
    this.selection = selection;
    this.lane = background.lane();
    this.agreement = new AgreementModel(background);
    selection.recommendationProperty().subscribe(this::explain);
    selection.engineProperty().subscribe(this::explain);
    grain.subscribe(this::regroup);
    explain();
  }

  /// Explains what is chosen, from the beginning.
  public void explain() {
    finished.clear();
    regroup();
  }

  /// Explains what is chosen by the grain that is chosen now.
  private void regroup() {
    lane.cancel();
    agreement.forget();
    explanation.set(Optional.empty());
    trouble.set(Optional.empty());
    var engine = selection.engineProperty().get();
    var client = selection.advised();
    var chosen = selection.recommendationProperty().get();
    if (engine.isEmpty() || client.isEmpty() || chosen.isEmpty()) {
      state.set(State.EMPTY);
      return;
    }
    state.set(State.LOADING);
    var known = finished.get(grain.get());
    if (known == null) {
      start(engine.get(), client.get(), chosen.get().product());
    } else {
      finish(engine.get(), known);
    }
  }

  private void start(AdviceEngine engine, ClientFile client, Product product) {
    var options = ExplainOptions.DEFAULT.by(grain.get());
    lane.<Explanation>refine(
            (progress, refined) -> engine.explain(client, product, options, progress, refined))
        .onRefined(this::show)
        .onSuccess(
            found -> {
              finished.put(found.grain(), found);
              finish(engine, found);
            })
        .onTrouble(
            found -> {
              trouble.set(Optional.of(found));
              state.set(State.FAILED);
            })
        .onCancelled(() -> state.set(hasExplanation() ? State.READY : State.CANCELLED))
        .start();
  }

  private void finish(AdviceEngine engine, Explanation found) {
    show(found);
    agreement.check(engine, found);
  }

  private void show(Explanation found) {
    explanation.set(Optional.of(found));
    state.set(State.READY);
  }

  private boolean hasExplanation() {
    return explanation.get().isPresent();
  }

  /// Stops; an estimate that is there already stays.
  public void cancel() {
    lane.cancel();
    agreement.forget();
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// The best estimate so far.
  public ReadOnlyObjectProperty<Optional<Explanation>> explanationProperty() {
    return explanation.getReadOnlyProperty();
  }

  /// Whether its strongest words depend on how one asks.
  AgreementModel agreement() {
    return agreement;
  }

  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// What a player of the texts is; another one explains anew.
  public ObjectProperty<Grain> grainProperty() {
    return grain;
  }

  public ObjectProperty<View> viewProperty() {
    return view;
  }

  /// Whether an estimate is still being made better.
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
