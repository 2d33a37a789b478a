package org.advisorworkbench.ui.training;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.advisorworkbench.registry.Act.Kind;
import org.advisorworkbench.registry.RegisteredModel;
import org.advisorworkbench.training.drift.DriftReport;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Refinement;
import org.advisorworkbench.ui.task.Trouble;

/// The models of the book, and what the user does with them. Every act is recorded by the registry,
/// and so is a validation that failed.
public final class ModelsModel {
  private final ModelOffice office;
  private final Runnable onActivated;
  private final Lane reading;
  private final Lane acting;
  private final Refinement<DriftReport> drift;
  private final ObservableList<ModelEntry> models = FXCollections.observableArrayList();
  private final StringProperty note = new SimpleStringProperty(this, "note", "");
  private final ReadOnlyObjectWrapper<RegistryView> view =
      new ReadOnlyObjectWrapper<>(this, "view", RegistryView.NONE);
  private final ReadOnlyObjectWrapper<Optional<ModelEntry>> selected =
      new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", State.EMPTY);
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Trouble>> refusal =
      new ReadOnlyObjectWrapper<>(this, "refusal", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Done>> done =
      new ReadOnlyObjectWrapper<>(this, "done", Optional.empty());

  /// @param onActivated runs when another model is the active one, on the JavaFX thread
  public ModelsModel(ModelOffice office, Runnable onActivated, Background background) {
    this.office = office;
    this.onActivated = onActivated;
    this.reading = background.lane();
    this.acting = background.lane();
    this.drift = new Refinement<>(background);
  }

  /// What was done last.
  record Done(Kind kind, String id) {}

  /// Reads the registry anew, as when the screen opens.
  public void refresh() {
    var sha256 = selected.get().map(ModelsModel::sha256).orElse("");
    read(found -> found.withHash(sha256));
  }

  /// Reads the registry anew and selects a model, as when it has just been registered.
  public void show(String id) {
    read(found -> found.withId(id));
  }

  private void read(Function<RegistryView, Optional<ModelEntry>> wanted) {
    if (state.get() != State.READY) {
      state.set(State.LOADING);
    }
    reading
        .run(progress -> RegistryView.of(office.registry()))
        .onSuccess(found -> take(found, wanted.apply(found)))
        .onTrouble(this::fail)
        .start();
  }

  private void fail(Trouble found) {
    trouble.set(Optional.of(found));
    state.set(State.FAILED);
  }

  /// @param wanted the model to select; the active one where there is none such
  private void take(RegistryView found, Optional<ModelEntry> wanted) {
    boolean sameActive = active(view.get()).equals(active(found));
    view.set(found);
    models.setAll(found.models());
    selected.set(wanted.or(found::active).or(() -> found.models().stream().findFirst()));
    if (!sameActive) {
      drift.clear();
    }
    state.set(models.isEmpty() ? State.EMPTY : State.READY);
  }

  private static Optional<String> active(RegistryView view) {
    return view.active().map(ModelsModel::sha256);
  }

  void select(ModelEntry entry) {
    if (!selected.get().equals(Optional.of(entry))) {
      selected.set(Optional.of(entry));
      refusal.set(Optional.empty());
      done.set(Optional.empty());
    }
  }

  /// Checks the selected model.
  void validate() {
    withSelected(Kind.VALIDATED, ActOutcome::validating);
  }

  /// Makes the selected model the active one.
  void activate() {
    var why = note.get().strip();
    withSelected(Kind.ACTIVATED, sha256 -> registry -> registry.activate(sha256, why));
  }

  /// Brings back the model that was active before.
  void restore() {
    var why = note.get().strip();
    act(Kind.ACTIVATED, registry -> registry.restore(why));
  }

  /// Puts the selected model aside.
  void retire() {
    var why = note.get().strip();
    withSelected(Kind.RETIRED, sha256 -> registry -> registry.retire(sha256, why));
  }

  private void withSelected(Kind kind, Function<String, ActOutcome.Task> task) {
    selected.get().ifPresent(entry -> act(kind, task.apply(sha256(entry))));
  }

  private static String sha256(ModelEntry entry) {
    return entry.model().sha256();
  }

  private void act(Kind kind, ActOutcome.Task task) {
    refusal.set(Optional.empty());
    done.set(Optional.empty());
    acting
        .run(progress -> ActOutcome.of(office.registry(), task))
        .onSuccess(outcome -> tell(kind, outcome))
        .onTrouble(found -> refusal.set(Optional.of(found)))
        .start();
  }

  private void tell(Kind kind, ActOutcome outcome) {
    reading.cancel();
    var found = outcome.view();
    take(
        found,
        outcome
            .model()
            .map(RegisteredModel::sha256)
            .or(() -> selected.get().map(ModelsModel::sha256))
            .flatMap(found::withHash));
    refusal.set(outcome.no().map(no -> new Trouble(no.code().name(), no)));
    outcome.model().ifPresent(model -> tellDone(kind, model));
  }

  private void tellDone(Kind kind, RegisteredModel model) {
    if (kind != Kind.VALIDATED) {
      note.set("");
    }
    done.set(Optional.of(new Done(kind, model.id())));
    if (kind == Kind.ACTIVATED) {
      onActivated.run();
    }
  }

  /// Says that the desk could not take up the model that was made active.
  public void engineFailed(Trouble found) {
    refusal.set(Optional.of(found));
  }

  /// Looks for drift under the active model.
  public void lookForDrift() {
    drift.start((progress, refined) -> office.drift(progress));
  }

  /// Whether nothing is on its way that would still change what is shown.
  public boolean isSettled() {
    return state.get() != State.LOADING
        && !busyProperty().get()
        && drift.stateProperty().get() != State.LOADING;
  }

  /// Whether something is being done.
  ReadOnlyBooleanProperty busyProperty() {
    return acting.runningProperty();
  }

  /// Whether there is a model to do something with, and nothing is being done.
  BooleanBinding canAct() {
    return Bindings.createBooleanBinding(
        () -> selected.get().isPresent() && !busyProperty().get(), selected, busyProperty());
  }

  /// Whether a reason is given, which another active model takes.
  BooleanBinding canActivate() {
    return Bindings.createBooleanBinding(
        () -> selected.get().isPresent() && !busyProperty().get() && !note.get().isBlank(),
        selected,
        busyProperty(),
        note);
  }

  /// Whether the desk ranks with whatever model is active.
  boolean ranksWithActive() {
    return office.ranksWithActive();
  }

  /// The active one first, then the newest first.
  ObservableList<ModelEntry> models() {
    return models;
  }

  ReadOnlyObjectProperty<RegistryView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<ModelEntry>> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /// Why something is done, in the user's words.
  StringProperty noteProperty() {
    return note;
  }

  ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /// Why the registry could not be read.
  ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// Why the last act was refused.
  ReadOnlyObjectProperty<Optional<Trouble>> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Done>> doneProperty() {
    return done.getReadOnlyProperty();
  }

  /// How the recommendations have moved under the active model.
  Refinement<DriftReport> drift() {
    return drift;
  }
}
