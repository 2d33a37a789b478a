package org.advisorworkbench.ui.common;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A rate as a dot on a line from 0 to 100 %, a whisker over its interval, and a mark for the rate
/// that it is compared with.
public final class RateDot extends Region {
  private static final double DOT = 9;
  private static final double HEIGHT = 16;
  private static final double PREFERRED_WIDTH = 140;

  private final ObjectProperty<Interval> interval =
      new SimpleObjectProperty<>(this, "interval", Interval.NONE);
  private final DoubleProperty mark = new SimpleDoubleProperty(this, "mark", Double.NaN);
  private final Region line = part("line");
  private final Region markLine = part("mark");
  private final Region dot = part("dot");
  private final Whisker whisker = new Whisker();

  public RateDot() {
    getStyleClass().add("rate-dot");
    getChildren().addAll(line, markLine, whisker, dot);
    setAccessibleRole(AccessibleRole.TEXT);
    interval.subscribe(this::requestLayout);
    mark.subscribe(this::requestLayout);
  }

  private static Region part(String styleClass) {
    var part = new Region();
    part.getStyleClass().add(styleClass);
    part.setMouseTransparent(true);
    return part;
  }

  /// The rate and its interval, 0 to 1.
  public ObjectProperty<Interval> intervalProperty() {
    return interval;
  }

  public void setInterval(Interval value) {
    interval.set(value);
  }

  /// The rate to compare with, 0 to 1; NaN for none.
  public DoubleProperty markProperty() {
    return mark;
  }

  public void setMark(double value) {
    mark.set(value);
  }

  @Override
  protected void layoutChildren() {
    var shown = interval.get();
    double middle = getHeight() / 2;
    line.resizeRelocate(0, middle - 0.5, getWidth(), 1);
    markLine.setVisible(!Double.isNaN(mark.get()));
    markLine.resizeRelocate(position(mark.get()) - 0.5, 0, 1, getHeight());
    whisker.setVisible(shown.isWide());
    double low = position(shown.low());
    whisker.resizeRelocate(low, 0, position(shown.high()) - low, getHeight());
    dot.setVisible(!Double.isNaN(shown.value()));
    dot.resizeRelocate(position(shown.value()) - DOT / 2, middle - DOT / 2, DOT, DOT);
  }

  private double position(double rate) {
    double share = Math.clamp(Double.isNaN(rate) ? 0 : rate, 0, 1);
    return DOT / 2 + (getWidth() - DOT) * share;
  }

  @Override
  protected double computePrefWidth(double height) {
    return PREFERRED_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }
}
