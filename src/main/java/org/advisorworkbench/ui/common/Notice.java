package org.advisorworkbench.ui.common;

import javafx.beans.DefaultProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A quiet message in the middle of a pane that has nothing else to show: an icon, what there is to
/// say, and what may be done about it.
@DefaultProperty("children")
public final class Notice extends VBox {
  private final FontIcon icon = new FontIcon();
  private final Label message = new Label();

  public Notice() {
    getStyleClass().add("notice");
    message.getStyleClass().add("notice-message");
    message.setWrapText(true);
    icon.setIconLiteral("fth-info");
    getChildren().addAll(icon, message);
  }

  public StringProperty messageProperty() {
    return message.textProperty();
  }

  public String getMessage() {
    return message.getText();
  }

  public void setMessage(String text) {
    message.setText(text);
  }

  public String getIcon() {
    return icon.getIconLiteral();
  }

  public void setIcon(String literal) {
    icon.setIconLiteral(literal);
  }
}
