package org.advisorworkbench.ui.common;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A signed bar that grows from zero in the middle, to the right for what speaks for something and
/// to the left for what speaks against it, with a whisker over its interval. A value whose interval
/// holds zero is drawn as an outline.
public final class IntervalBar extends Region {
  private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
  private static final PseudoClass UNCERTAIN = PseudoClass.getPseudoClass("uncertain");
  private static final double HEIGHT = 12;
  private static final double PREFERRED_WIDTH = 120;
  private static final double THINNEST = 2;

  private final ObjectProperty<Interval> interval =
      new SimpleObjectProperty<>(this, "interval", Interval.NONE);
  private final DoubleProperty extent = new SimpleDoubleProperty(this, "extent", 1);
  private final Region axis = new Region();
  private final Region bar = new Region();
  private final Whisker whisker = new Whisker();

  public IntervalBar() {
    getStyleClass().add("interval-bar");
    axis.getStyleClass().add("axis");
    bar.getStyleClass().add("bar");
    getChildren().addAll(bar, axis, whisker);
    setAccessibleRole(AccessibleRole.TEXT);
    interval.subscribe(
        shown -> {
          bar.pseudoClassStateChanged(NEGATIVE, shown.value() < 0);
          bar.pseudoClassStateChanged(UNCERTAIN, !shown.leavesOutZero());
          requestLayout();
        });
    extent.subscribe(this::requestLayout);
  }

  public ObjectProperty<Interval> intervalProperty() {
    return interval;
  }

  public void setInterval(Interval value) {
    interval.set(value);
  }

  /// The value that reaches to the edge, on either side; positive.
  public DoubleProperty extentProperty() {
    return extent;
  }

  public void setExtent(double value) {
    extent.set(value);
  }

  @Override
  protected void layoutChildren() {
    var shown = interval.get();
    double zero = position(0);
    double end = position(shown.value());
    double top = (getHeight() - HEIGHT) / 2;
    axis.resizeRelocate(snapPositionX(zero) - 0.5, 0, 1, getHeight());
    bar.setVisible(!Double.isNaN(shown.value()));
    double width = Math.max(Math.abs(end - zero), THINNEST);
    bar.resizeRelocate(shown.value() < 0 ? zero - width : zero, top, width, HEIGHT);
    whisker.setVisible(shown.isWide());
    if (shown.isWide()) {
      double low = position(shown.low());
      whisker.resizeRelocate(low, top, Math.max(position(shown.high()) - low, THINNEST), HEIGHT);
    }
  }

  private double position(double value) {
    double share = Math.clamp(Double.isNaN(value) ? 0 : value / extent.get(), -1, 1);
    return getWidth() * (1 + share) / 2;
  }

  @Override
  protected double computePrefWidth(double height) {
    return PREFERRED_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT + 4;
  }
}
