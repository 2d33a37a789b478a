package org.advisorworkbench.ui.recommendations;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The name of a product with a line about it below. A name that is too long for one line takes
/// both: who cannot read the name has no use for the rest.
final class NameAndFacts extends Region {
  private final Label name = new Label();
  private final Label facts = new Label();

  NameAndFacts() {
    name.getStyleClass().add("name");
    name.setWrapText(true);
    facts.getStyleClass().add("summary");
    getChildren().addAll(name, facts);
    setMinWidth(0);
  }

  void show(String productName, String line) {
    name.setText(productName);
    facts.setText(line);
    requestLayout();
  }

  private boolean isLong(double width) {
    return snapSizeX(name.prefWidth(-1)) > width;
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.max(name.prefWidth(-1), facts.prefWidth(-1));
  }

  @Override
  protected double computePrefHeight(double width) {
    return name.prefHeight(-1) + facts.prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    boolean twoLines = isLong(width);
    facts.setVisible(!twoLines);
    double line = snapSizeY(name.prefHeight(-1));
    double below = snapSizeY(facts.prefHeight(-1));
    double height = twoLines ? Math.min(2 * line, getHeight()) : line;
    double all = twoLines ? height : line + below;
    double top = snapPositionY((getHeight() - all) / 2);
    name.resizeRelocate(0, top, width, height);
    facts.resizeRelocate(0, top + line, width, below);
  }
}
