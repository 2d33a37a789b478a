package org.advisorworkbench.ui.client;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A figure under its caption.
public final class Fact extends VBox {
  private final Label caption = new Label();
  private final Label value = new Label();

  public Fact() {
    getStyleClass().add("fact");
    caption.getStyleClass().add("fact-caption");
    value.getStyleClass().add("fact-value");
    // The caption may be cut where there is little room, the figure never.
    value.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(caption, value);
  }

  public StringProperty captionProperty() {
    return caption.textProperty();
  }

  public String getCaption() {
    return caption.getText();
  }

  public void setCaption(String text) {
    caption.setText(text);
  }

  void setValue(String text) {
    value.setText(text);
  }
}
