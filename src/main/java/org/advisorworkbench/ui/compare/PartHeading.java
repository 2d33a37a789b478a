package org.advisorworkbench.ui.compare;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The name of a group of differences and their sum.
final class PartHeading extends HBox {
  PartHeading(String name, String sum) {
    getStyleClass().add("part-heading");
    var title = new Label(name);
    title.getStyleClass().add("section-title");
    title.setMinWidth(0);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var figure = new Label(sum);
    figure.getStyleClass().add("figure");
    figure.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(title, gap, figure);
  }
}
