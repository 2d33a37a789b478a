package org.advisorworkbench.ui.training;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which page of the lab is open.
public final class LabModel {
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.TRAINING);

  /// A page of the lab.
  public enum Page {
    /// Where models are trained.
    TRAINING,
    /// Where they are looked after.
    MODELS
  }

  public ObjectProperty<Page> pageProperty() {
    return page;
  }
}
