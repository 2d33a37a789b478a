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
  private final ObjectProperty<Optional<Recommendation>> recommendation =
      new SimpleObjectProperty<>(this, "recommendation", Optional.empty());

  /// Absent until the model has been loaded.
  public ObjectProperty<Optional<AdviceEngine>> engineProperty() {
    return engine;
  }

  /// Absent until a client has been chosen and read.
  public ObjectProperty<Optional<ClientFile>> clientProperty() {
    return client;
  }

  /// The product in question; absent while the client is being ranked.
  public ObjectProperty<Optional<Recommendation>> recommendationProperty() {
    return recommendation;
  }
}
