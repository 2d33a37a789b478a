package org.advisorworkbench.ui.whatif;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Trouble;
import org.advisorworkbench.whatif.Counterfactuals;
import org.advisorworkbench.whatif.Counterfactuals.Options;

/// What would change the place of the chosen product. Asked only while somebody looks, and about
/// the client as it is, whatever is supposed meanwhile: so trying out one answer does not lose the
/// others.
public final class ChangesModel {
  private final Selection selection;
  private final Lane lane;
  private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Counterfactuals>> found =
      new ReadOnlyObjectWrapper<>(this, "found", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
  private Optional<Question> asked = Optional.empty();

  public ChangesModel(Selection selection, Background background) {
    this.selection = selection;
    this.lane = background.lane();
    selection.engineProperty().subscribe(() -> follow());
    selection.clientProperty().subscribe(() -> follow());
    selection.recommendationProperty().subscribe(() -> follow());
    wanted.subscribe(() -> follow());
  }

  private record Question(AdviceEngine engine, ClientFile client, Product product) {}

  private Optional<Question> question() {
    return selection
        .engineProperty()
        .get()
        .flatMap(
            engine ->
                selection
                    .clientProperty()
                    .get()
                    .flatMap(
                        client ->
                            selection
                                .recommendationProperty()
                                .get()
                                .map(it -> new Question(engine, client, it.product()))));
  }

  private void follow() {
    if (wanted.get() && !question().equals(asked)) {
      ask();
    }
  }

  /// Asks about what is chosen, from the beginning.
  public void ask() {
    lane.cancel();
    found.set(Optional.empty());
    trouble.set(Optional.empty());
    asked = question();
    asked.ifPresentOrElse(this::start, () -> state.set(State.EMPTY));
  }

  private void start(Question question) {
    state.set(State.LOADING);
    lane.<Counterfactuals>refine(
            (progress, refined) ->
                question
                    .engine()
                    .counterfactuals(
                        question.client(), question.product(), Options.DEFAULT, progress, refined))
        .onRefined(this::show)
        .onSuccess(this::show)
        .onTrouble(
            what -> {
              trouble.set(Optional.of(what));
              state.set(State.FAILED);
            })
        .onCancelled(() -> state.set(found.get().isPresent() ? State.READY : State.CANCELLED))
        .start();
  }

  private void show(Counterfactuals told) {
    found.set(Optional.of(told));
    state.set(State.READY);
  }

  /// Stops; what was found stays.
  public void cancel() {
    lane.cancel();
  }

  /// Whether somebody looks at the answers.
  BooleanProperty wantedProperty() {
    return wanted;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// What is found so far.
  public ReadOnlyObjectProperty<Optional<Counterfactuals>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// Whether the search goes on.
  public ReadOnlyBooleanProperty runningProperty() {
    return lane.runningProperty();
  }

  ReadOnlyDoubleProperty progressProperty() {
    return lane.progressProperty();
  }
}
