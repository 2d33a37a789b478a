package org.advisorworkbench.ui.training;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.advisorworkbench.ui.common.Texts;

/// The card of a model, to be read and copied.
final class CardSheet extends VBox {
  private static final double WIDTH = 820;
  private static final double HEIGHT = 640;

  CardSheet(String title, String card, Texts texts, Runnable onClose) {
    getStyleClass().addAll("sheet", "card-sheet");
    setMaxSize(WIDTH, HEIGHT);
    var name = new Label(title);
    name.getStyleClass().add("pane-title");
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var close = new Button();
    close.textProperty().bind(texts.bind("common.close"));
    close.setCancelButton(true);
    close.setOnAction(event -> onClose.run());
    var head = new HBox(name, gap, close);
    head.getStyleClass().add("card-head");
    var text = new TextArea(card);
    text.setEditable(false);
    text.setWrapText(true);
    text.setAccessibleText(title);
    VBox.setVgrow(text, Priority.ALWAYS);
    getChildren().addAll(head, text);
  }
}
