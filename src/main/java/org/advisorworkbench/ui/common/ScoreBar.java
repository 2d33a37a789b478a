package org.advisorworkbench.ui.common;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A horizontal bar that is filled to a fraction of its width.
public final class ScoreBar extends Region {
  private static final double HEIGHT = 8;
  private static final double PREFERRED_WIDTH = 96;

  private final DoubleProperty fraction = new SimpleDoubleProperty(this, "fraction", 0);
  private final Region track = new Region();
  private final Region fill = new Region();

  public ScoreBar() {
    getStyleClass().add("score-bar");
    track.getStyleClass().add("track");
    fill.getStyleClass().add("fill");
    getChildren().addAll(track, fill);
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    fraction.subscribe(this::requestLayout);
  }

  /// How much of the bar is filled, 0 to 1; a value outside is drawn as the nearer end, NaN as
  /// nothing.
  public DoubleProperty fractionProperty() {
    return fraction;
  }

  public double getFraction() {
    return fraction.get();
  }

  public void setFraction(double value) {
    fraction.set(value);
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double width = getWidth() - x - snappedRightInset();
    double y = snapPositionY((getHeight() - HEIGHT) / 2);
    double share = Double.isNaN(getFraction()) ? 0 : Math.clamp(getFraction(), 0, 1);
    track.resizeRelocate(x, y, width, HEIGHT);
    fill.resizeRelocate(x, y, snapSizeX(width * share), HEIGHT);
    fill.setVisible(share > 0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return PREFERRED_WIDTH + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT + snappedTopInset() + snappedBottomInset();
  }
}
