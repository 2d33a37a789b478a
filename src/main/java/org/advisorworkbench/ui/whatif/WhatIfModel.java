package org.advisorworkbench.ui.whatif;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.Supposition;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.ui.task.Lane;
import org.advisorworkbench.ui.task.Trouble;
import org.advisorworkbench.whatif.EditableField;
import org.advisorworkbench.whatif.Edits;
import org.advisorworkbench.whatif.FieldValue;

/// What is supposed of the open client. Every change is ranked at once, the latest one counts, and
/// the order before stays until the new one is there. Closing the panel brings the client as it is
/// back into the list and keeps the edits for when it is opened again; another client has none.
public final class WhatIfModel {
  private final Selection selection;
  private final Lane ranking;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
  private final ReadOnlyObjectWrapper<Optional<Profile>> profile =
      new ReadOnlyObjectWrapper<>(this, "profile", Optional.empty());
  private final ReadOnlyObjectWrapper<Edits> edits =
      new ReadOnlyObjectWrapper<>(this, "edits", Edits.NONE);
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
  private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble =
      new ReadOnlyObjectWrapper<>(this, "trouble", Optional.empty());
  private final Deque<Edits> before = new ArrayDeque<>();

  public WhatIfModel(Selection selection, Background background) {
    this.selection = selection;
    this.ranking = background.lane();
    selection.clientProperty().subscribe(this::begin);
    selection.engineProperty().subscribe(() -> rank());
    open.subscribe(() -> rank());
  }

  /// Begins with what is known of the open client.
  private void begin() {
    before.clear();
    undoable.set(false);
    edits.set(Edits.NONE);
    profile.set(selection.clientProperty().get().map(ClientFile::client).map(Client::profile));
    rank();
  }

  /// Supposes a value of a field; what the client's record says takes the edit back.
  ///
  /// @throws IllegalArgumentException if the value is none of the field
  public void set(EditableField field, FieldValue value) {
    profile.get().ifPresent(known -> apply(edits.get().with(known, field, value)));
  }

  /// Supposes these edits and no others.
  public void apply(Edits wanted) {
    if (!wanted.equals(edits.get())) {
      before.push(edits.get());
      change(wanted);
    }
  }

  /// Takes the last change back.
  public void undo() {
    if (!before.isEmpty()) {
      change(before.pop());
    }
  }

  /// Back to the client as it is; this too can be undone.
  public void reset() {
    apply(Edits.NONE);
  }

  private void change(Edits wanted) {
    edits.set(wanted);
    undoable.set(!before.isEmpty());
    rank();
  }

  /// Ranks what is supposed, from the beginning.
  public void rank() {
    ranking.cancel();
    trouble.set(Optional.empty());
    var client = selection.clientProperty().get();
    var engine = selection.engineProperty().get();
    var wanted = edits.get();
    if (!open.get() || wanted.isEmpty() || client.isEmpty() || engine.isEmpty()) {
      suppose(Optional.empty());
      return;
    }
    var supposed = wanted.applyTo(client.get());
    ranking
        .run(progress -> new Supposition(wanted, supposed, engine.get().rank(supposed, progress)))
        .onSuccess(found -> suppose(Optional.of(found)))
        .onTrouble(
            what -> {
              trouble.set(Optional.of(what));
              suppose(Optional.empty());
            })
        .start();
  }

  private void suppose(Optional<Supposition> what) {
    if (what.isPresent() || selection.suppositionProperty().get().isPresent()) {
      selection.suppositionProperty().set(what);
    }
  }

  /// Stops the ranking under way and goes back to what was ranked last.
  public void cancel() {
    if (ranking.runningProperty().get()) {
      ranking.cancel();
      edits.set(selection.suppositionProperty().get().map(Supposition::edits).orElse(Edits.NONE));
    }
  }

  public BooleanProperty openProperty() {
    return open;
  }

  /// Opens the panel, or closes it.
  public void toggle() {
    open.set(!open.get());
  }

  public ReadOnlyObjectProperty<Edits> editsProperty() {
    return edits.getReadOnlyProperty();
  }

  /// Whether there is a change to take back.
  public ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /// Why what is supposed could not be ranked.
  public ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /// What the open client's record says; absent where none is open.
  public ReadOnlyObjectProperty<Optional<Profile>> profileProperty() {
    return profile.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty slowProperty() {
    return ranking.slowProperty();
  }

  ReadOnlyDoubleProperty progressProperty() {
    return ranking.progressProperty();
  }

  /// Whether an order is on its way.
  public ReadOnlyBooleanProperty runningProperty() {
    return ranking.runningProperty();
  }
}
