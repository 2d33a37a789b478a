package org.advisorworkbench.ui.common;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/// The course of a number as a small line without axes, its last value marked by a dot.
public final class Sparkline extends Region {
  private static final double PREFERRED_WIDTH = 96;
  private static final double PREFERRED_HEIGHT = 24;
  private static final double DOT = 2.5;

  private final Polygon area = new Polygon();
  private final Polyline line = new Polyline();
  private final Circle last = new Circle(DOT);
  private double[] values = {};

  public Sparkline() {
    getStyleClass().add("sparkline");
    area.getStyleClass().add("area");
    line.getStyleClass().add("line");
    last.getStyleClass().add("last");
    getChildren().addAll(area, line, last);
    getChildren().forEach(part -> part.setManaged(false));
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /// Shows these values from left to right, at even distances.
  public void setValues(double... shown) {
    values = shown.clone();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    boolean drawable = values.length > 1 && getWidth() > 0;
    area.setVisible(drawable);
    line.setVisible(drawable);
    last.setVisible(drawable);
    if (!drawable) {
      return;
    }
    double lowest = Arrays.stream(values).min().orElse(0);
    double range = Arrays.stream(values).max().orElse(0) - lowest;
    double height = getHeight() - 2 * DOT;
    double step = (getWidth() - 2 * DOT) / (values.length - 1);
    var points =
        IntStream.range(0, values.length)
            .boxed()
            .flatMap(
                i -> {
                  double share = range > 0 ? (values[i] - lowest) / range : 0.5;
                  return Stream.of(DOT + i * step, DOT + height * (1 - share));
                })
            .toList();
    line.getPoints().setAll(points);
    area.getPoints().setAll(points);
    area.getPoints().addAll(getWidth() - DOT, getHeight(), DOT, getHeight());
    last.setCenterX(points.get(points.size() - 2));
    last.setCenterY(points.getLast());
  }

  @Override
  protected double computePrefWidth(double height) {
    return PREFERRED_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return PREFERRED_HEIGHT;
  }
}
