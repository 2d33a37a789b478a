package org.advisorworkbench.ui.common;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.advisorworkbench.advice.AdviceEngine;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.ranking.Recommendation;

/// What the screens are about at the moment. A screen on the left sets it, those to its right
/// follow. To be used on the JavaFX thread.
public final class Selection {
  private final ObjectProperty<Optional<AdviceEngine>> engine =
      new SimpleObjectProperty<>(this, "engine", Optional.empty());
  private final ObjectProperty<Optional<ClientFile>> client =
      new SimpleObjectProperty<>(this, "client", Optional.empty());
  private final ObjectProperty<Optional<Supposition>> supposition =
      new SimpleObjectProperty<>(this, "supposition", Optional.empty());
  private final ObjectProperty<Optional<Recommendation>> recommendation =
      new SimpleObjectProperty<>(this, "recommendation", Optional.empty());

  public Selection() {
    // Nobody shall see another client with what was supposed of the one before.
    client.subscribe(() -> supposition.set(Optional.empty()));
  }

  /// Absent until the model has been loaded.
  public ObjectProperty<Optional<AdviceEngine>> engineProperty() {
    return engine;
  }

  /// Absent until a client has been chosen and read.
  public ObjectProperty<Optional<ClientFile>> clientProperty() {
    return client;
  }

  /// What is supposed of the open client, ranked; absent while the client is advised as it is.
  public ObjectProperty<Optional<Supposition>> suppositionProperty() {
    return supposition;
  }

  /// The client that the list of products and the chosen one are about: the open client as it would
  /// be while something is supposed, else as it is. Never to be stored.
  public Optional<ClientFile> advised() {
    return supposition.get().map(Supposition::client).or(client::get);
  }

  /// The product in question; absent while the client is being ranked.
  public ObjectProperty<Optional<Recommendation>> recommendationProperty() {
    return recommendation;
  }
}
