package org.advisorworkbench.ui.training;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.registry.Act.Kind;
import org.advisorworkbench.registry.ModelRegistry;
import org.advisorworkbench.registry.RegisteredModel;
import org.advisorworkbench.registry.Validation;
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

  /// Something to do with the registry, and the model that it was done with.
  @FunctionalInterface
  private interface Task {
    RegisteredModel with(ModelRegistry registry) throws Failure;
  }

  /// How an act ended, and what there is to see afterwards: a check that failed is recorded, too.
  private record Outcome(
      RegistryView view, Optional<RegisteredModel> model, Optional<Failure> no) {}

  /// Reads the registry anew, as when the screen opens.
  public void refresh() {
    read(selected.get().map(entry -> entry.model().sha256()).orElse(""));
  }

  /// Reads the registry anew and selects a model, as when it has just been registered.
  public void show(String id) {
    reading
        .run(progress -> RegistryView.of(office.registry()))
        .onSuccess(
            found -> {
              take(found, "");
              found.models().stream()
                  .filter(entry -> entry.model().id().equals(id))
                  .findFirst()
                  .ifPresent(this::select);
            })
        .onTrouble(this::fail)
        .start();
  }

  private void read(String sha256) {
    if (state.get() != State.READY) {
      state.set(State.LOADING);
    }
    reading
        .run(progress -> RegistryView.of(office.registry()))
        .onSuccess(found -> take(found, sha256))
        .onTrouble(this::fail)
        .start();
  }

  private void fail(Trouble found) {
    trouble.set(Optional.of(found));
    state.set(State.FAILED);
  }

  /// @param sha256 of the model to select; the active one where there is none such
  private void take(RegistryView found, String sha256) {
    boolean sameActive = active(view.get()).equals(active(found));
    view.set(found);
    models.setAll(found.models());
    selected.set(
        found.withHash(sha256).or(found::active).or(() -> found.models().stream().findFirst()));
    if (!sameActive) {
      drift.clear();
    }
    state.set(models.isEmpty() ? State.EMPTY : State.READY);
  }

  private static Optional<String> active(RegistryView view) {
    return view.active().map(entry -> entry.model().sha256());
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
    selected
        .get()
        .ifPresent(
            entry -> act(Kind.VALIDATED, registry -> checked(registry.validate(name(entry)))));
  }

  private static RegisteredModel checked(Validation validation) throws Failure {
    if (!validation.passed()) {
      throw new Failure(
          FailureCode.MODEL_CHECKS_FAILED, validation.model().id(), validation.problems());
    }
    return validation.model();
  }

  /// Makes the selected model the active one.
  void activate() {
    var why = note.get().strip();
    selected
        .get()
        .ifPresent(entry -> act(Kind.ACTIVATED, registry -> registry.activate(name(entry), why)));
  }

  /// Brings back the model that was active before.
  void restore() {
    var why = note.get().strip();
    act(Kind.ACTIVATED, registry -> registry.restore(why));
  }

  /// Puts the selected model aside.
  void retire() {
    var why = note.get().strip();
    selected
        .get()
        .ifPresent(entry -> act(Kind.RETIRED, registry -> registry.retire(name(entry), why)));
  }

  private static String name(ModelEntry entry) {
    return entry.model().sha256();
  }

  private void act(Kind kind, Task task) {
    refusal.set(Optional.empty());
    done.set(Optional.empty());
    acting
        .run(progress -> outcome(office.registry(), task))
        .onSuccess(outcome -> tell(kind, outcome))
        .onTrouble(found -> refusal.set(Optional.of(found)))
        .start();
  }

  private static Outcome outcome(ModelRegistry registry, Task task) throws Failure {
    try {
      var model = task.with(registry);
      return new Outcome(RegistryView.of(registry), Optional.of(model), Optional.empty());
    } catch (Failure no) {
      return new Outcome(RegistryView.of(registry), Optional.empty(), Optional.of(no));
    }
  }

  private void tell(Kind kind, Outcome outcome) {
    reading.cancel();
    var before = selected.get().map(ModelsModel::name).orElse("");
    take(outcome.view(), outcome.model().map(RegisteredModel::sha256).orElse(before));
    refusal.set(outcome.no().map(no -> new Trouble(no.code().name(), no)));
    outcome
        .model()
        .ifPresent(
            model -> {
              if (kind != Kind.VALIDATED) {
                note.set("");
              }
              done.set(Optional.of(new Done(kind, model.id())));
              if (kind == Kind.ACTIVATED) {
                onActivated.run();
              }
            });
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
