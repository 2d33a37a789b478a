package org.advisorworkbench.ui.common;

import javafx.scene.layout.Region;

/// A horizontal line with a cap at either end: where a number may lie.
final class Whisker extends Region {
  private static final double THICKNESS = 1.5;
  private static final double CAP_HEIGHT = 7;

  private final Region line = part("line");
  private final Region lowCap = part("cap");
  private final Region highCap = part("cap");

  Whisker() {
    getStyleClass().add("whisker");
    setMouseTransparent(true);
    getChildren().addAll(line, lowCap, highCap);
  }

  private static Region part(String styleClass) {
    var part = new Region();
    part.getStyleClass().add(styleClass);
    return part;
  }

  @Override
  protected void layoutChildren() {
    double middle = getHeight() / 2;
    line.resizeRelocate(0, middle - THICKNESS / 2, getWidth(), THICKNESS);
    lowCap.resizeRelocate(0, middle - CAP_HEIGHT / 2, THICKNESS, CAP_HEIGHT);
    highCap.resizeRelocate(getWidth() - THICKNESS, middle - CAP_HEIGHT / 2, THICKNESS, CAP_HEIGHT);
  }
}
