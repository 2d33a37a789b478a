package org.advisorworkbench.ui.common;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/// A value over the days as a line above a soft area, with a few figures at its edges. The day
/// under the pointer is marked and told in a tooltip.
public final class ValueChart extends Region {
  private static final double PREFERRED_WIDTH = 260;
  private static final double PREFERRED_HEIGHT = 140;
  private static final double AXIS_WIDTH = 56;
  private static final double AXIS_HEIGHT = 20;
  private static final double GAP = 8;
  private static final int GRID_LINES = 3;

  private final Polygon area = new Polygon();
  private final Polyline line = new Polyline();
  private final Line cursor = new Line();
  private final Circle cursorDot = new Circle(4);
  private final List<Line> gridLines = new ArrayList<>();
  private final List<Label> gridLabels = new ArrayList<>();
  private final Label firstDay = axisLabel();
  private final Label lastDay = axisLabel();
  private final Tooltip tooltip = new Tooltip();
  private List<Point> points = List.of();
  private Wording wording = new Wording(Double::toString, LocalDate::toString, Point::toString);

  /// The value on a day.
  public record Point(LocalDate day, double value) {}

  /// How figures are written.
  ///
  /// @param value at the edge, short: `120k`
  /// @param day at the edge
  /// @param point in the tooltip, in full
  public record Wording(
      DoubleFunction<String> value,
      Function<LocalDate, String> day,
      Function<Point, String> point) {}

  public ValueChart() {
    getStyleClass().add("value-chart");
    area.getStyleClass().add("area");
    line.getStyleClass().add("line");
    cursor.getStyleClass().add("cursor");
    cursorDot.getStyleClass().add("cursor-dot");
    for (int i = 0; i < GRID_LINES; i++) {
      var gridLine = new Line();
      gridLine.getStyleClass().add("grid-line");
      gridLines.add(gridLine);
      gridLabels.add(axisLabel());
    }
    getChildren().addAll(gridLines);
    getChildren().addAll(gridLabels);
    getChildren().addAll(area, line, cursor, cursorDot, firstDay, lastDay);
    getChildren().forEach(part -> part.setMouseTransparent(true));
    setPickOnBounds(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    hideCursor();
    Tooltip.install(this, tooltip);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> showCursor(event.getX()));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hideCursor());
  }

  private static Label axisLabel() {
    var label = new Label();
    label.getStyleClass().add("axis-label");
    return label;
  }

  /// Shows these values.
  ///
  /// @param shown oldest first; fewer than two draw nothing
  public void setPoints(List<Point> shown, Wording shownWording) {
    points = List.copyOf(shown);
    wording = shownWording;
    setAccessibleText(
        points.isEmpty()
            ? ""
            : wording.point().apply(points.getFirst())
                + " – "
                + wording.point().apply(points.getLast()));
    hideCursor();
    requestLayout();
  }

  private double highest() {
    return points.stream().mapToDouble(Point::value).max().orElse(0);
  }

  private double lowest() {
    return points.stream().mapToDouble(Point::value).min().orElse(0);
  }

  @Override
  protected void layoutChildren() {
    boolean drawable = points.size() > 1;
    getChildren().forEach(part -> part.setVisible(drawable));
    hideCursor();
    if (!drawable) {
      return;
    }
    layoutGrid();
    var outline = new ArrayList<Double>();
    for (var point : points) {
      outline.add(x(point));
      outline.add(y(point.value()));
    }
    line.getPoints().setAll(outline);
    area.getPoints().setAll(outline);
    area.getPoints().addAll(plotWidth(), plotHeight(), 0.0, plotHeight());
    layoutDays();
  }

  private void layoutGrid() {
    for (int i = 0; i < GRID_LINES; i++) {
      double value = lowest() + (highest() - lowest()) * i / (GRID_LINES - 1);
      double y = snapPositionY(y(value)) + 0.5;
      var gridLine = gridLines.get(i);
      gridLine.setStartX(0);
      gridLine.setEndX(plotWidth());
      gridLine.setStartY(y);
      gridLine.setEndY(y);
      var label = gridLabels.get(i);
      label.setText(wording.value().apply(value));
      double height = label.prefHeight(-1);
      label.resizeRelocate(plotWidth() + GAP, y - height / 2, AXIS_WIDTH - GAP, height);
    }
  }

  private void layoutDays() {
    firstDay.setText(wording.day().apply(points.getFirst().day()));
    lastDay.setText(wording.day().apply(points.getLast().day()));
    firstDay.autosize();
    lastDay.autosize();
    double top = plotHeight() + AXIS_HEIGHT - firstDay.getHeight();
    positionInArea(firstDay, 0, top, plotWidth(), firstDay.getHeight(), 0, HPos.LEFT, VPos.TOP);
    positionInArea(lastDay, 0, top, plotWidth(), lastDay.getHeight(), 0, HPos.RIGHT, VPos.TOP);
  }

  private double plotWidth() {
    return getWidth() - AXIS_WIDTH;
  }

  private double plotHeight() {
    return getHeight() - AXIS_HEIGHT;
  }

  private double x(Point point) {
    double days = ChronoUnit.DAYS.between(points.getFirst().day(), points.getLast().day());
    return plotWidth() * ChronoUnit.DAYS.between(points.getFirst().day(), point.day()) / days;
  }

  private double y(double value) {
    double range = highest() - lowest();
    double share = range > 0 ? (value - lowest()) / range : 0.5;
    return GAP + (plotHeight() - 2 * GAP) * (1 - share);
  }

  private void showCursor(double pointerX) {
    if (points.size() < 2 || pointerX > plotWidth()) {
      hideCursor();
      return;
    }
    var nearest = points.getFirst();
    for (var point : points) {
      if (Math.abs(x(point) - pointerX) < Math.abs(x(nearest) - pointerX)) {
        nearest = point;
      }
    }
    double x = x(nearest);
    cursor.setStartX(x);
    cursor.setEndX(x);
    cursor.setStartY(0);
    cursor.setEndY(plotHeight());
    cursorDot.setCenterX(x);
    cursorDot.setCenterY(y(nearest.value()));
    cursor.setVisible(true);
    cursorDot.setVisible(true);
    tooltip.setText(wording.point().apply(nearest));
  }

  private void hideCursor() {
    cursor.setVisible(false);
    cursorDot.setVisible(false);
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
