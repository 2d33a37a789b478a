package org.advisorworkbench.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;

/// Parts of a whole as a ring, with a number and its caption in the middle.
///
/// The parts take their colours in order from the style classes `part-0` to `part-7`; a legend that
/// uses the same classes goes with it. Give the largest part first and join what is small.
public final class Donut extends Region {
  /// How many parts have a colour of their own.
  public static final int COLOURS = 8;

  private static final double PREFERRED_SIZE = 140;
  private static final double THICKNESS = 0.16;
  private static final double GAP_DEGREES = 2;

  private final List<Arc> arcs = new ArrayList<>();
  private final Label figure = new Label();
  private final Label caption = new Label();
  private final VBox middle = new VBox(figure, caption);
  private List<Part> parts = List.of();

  /// A part of the whole.
  ///
  /// @param value its size, in any unit that all parts share; not negative
  /// @param description what the tooltip says: `Bond funds: 41 %, 120,400.00 EUR`
  public record Part(String name, double value, String description) {}

  public Donut() {
    getStyleClass().add("donut");
    figure.getStyleClass().add("figure");
    caption.getStyleClass().add("caption");
    middle.getStyleClass().add("middle");
    middle.setMouseTransparent(true);
    getChildren().add(middle);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /// Shows these parts, clockwise from the top.
  public void setParts(List<Part> shown) {
    parts = List.copyOf(shown);
    getChildren().removeAll(arcs);
    arcs.clear();
    for (int i = 0; i < parts.size(); i++) {
      var arc = new Arc();
      arc.setType(ArcType.OPEN);
      arc.setStrokeLineCap(StrokeLineCap.BUTT);
      arc.getStyleClass().setAll("part", "part-" + i % COLOURS);
      Tooltip.install(arc, new Tooltip(parts.get(i).description()));
      arcs.add(arc);
    }
    getChildren().addAll(arcs);
    setAccessibleText(String.join("; ", parts.stream().map(Part::description).toList()));
    requestLayout();
  }

  /// What stands in the middle: a number and, smaller, what it counts.
  public void setMiddle(String figureText, String captionText) {
    figure.setText(figureText);
    caption.setText(captionText);
  }

  @Override
  protected void layoutChildren() {
    double size = Math.min(getWidth(), getHeight());
    double stroke = size * THICKNESS;
    double radius = (size - stroke) / 2;
    double total = parts.stream().mapToDouble(Part::value).sum();
    double gap = parts.size() > 1 ? GAP_DEGREES : 0;
    double start = 90;
    for (int i = 0; i < parts.size(); i++) {
      double angle = total > 0 ? 360 * parts.get(i).value() / total : 0;
      var arc = arcs.get(i);
      arc.setCenterX(getWidth() / 2);
      arc.setCenterY(getHeight() / 2);
      arc.setRadiusX(radius);
      arc.setRadiusY(radius);
      arc.setStrokeWidth(stroke);
      arc.setStartAngle(start - gap / 2);
      arc.setLength(-Math.max(angle - gap, 0));
      arc.setVisible(angle > gap);
      start -= angle;
    }
    double inner = size - 2 * stroke;
    layoutInArea(
        middle,
        (getWidth() - inner) / 2,
        (getHeight() - inner) / 2,
        inner,
        inner,
        0,
        HPos.CENTER,
        VPos.CENTER);
  }

  @Override
  protected double computePrefWidth(double height) {
    return PREFERRED_SIZE;
  }

  @Override
  protected double computePrefHeight(double width) {
    return PREFERRED_SIZE;
  }
}
