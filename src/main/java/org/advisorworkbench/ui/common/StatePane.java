package org.advisorworkbench.ui.common;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Shows the pane that belongs to the state of a screen and hides the others. A state without a
/// pane shows nothing.
public final class StatePane extends StackPane {
  private final ObjectProperty<State> state =
      new SimpleObjectProperty<>(this, "state", State.EMPTY);
  private final Map<State, Node> panes = new EnumMap<>(State.class);

  public StatePane() {
    getStyleClass().add("state-pane");
    state.subscribe(this::show);
  }

  public ObjectProperty<State> stateProperty() {
    return state;
  }

  public State getState() {
    return state.get();
  }

  public void setState(State value) {
    state.set(value);
  }

  public @Nullable Node getEmpty() {
    return panes.get(State.EMPTY);
  }

  public void setEmpty(Node pane) {
    put(State.EMPTY, pane);
  }

  public @Nullable Node getLoading() {
    return panes.get(State.LOADING);
  }

  public void setLoading(Node pane) {
    put(State.LOADING, pane);
  }

  public @Nullable Node getReady() {
    return panes.get(State.READY);
  }

  public void setReady(Node pane) {
    put(State.READY, pane);
  }

  public @Nullable Node getFailed() {
    return panes.get(State.FAILED);
  }

  public void setFailed(Node pane) {
    put(State.FAILED, pane);
  }

  public @Nullable Node getCancelled() {
    return panes.get(State.CANCELLED);
  }

  public void setCancelled(Node pane) {
    put(State.CANCELLED, pane);
  }

  private void put(State where, Node pane) {
    panes.put(where, pane);
    show(state.get());
  }

  private void show(State now) {
    var shown = panes.get(now);
    if (shown == null) {
      getChildren().clear();
    } else {
      getChildren().setAll(shown);
    }
  }
}
