package org.advisorworkbench.ui.common;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A row of a list of values: a name with a caption in small letters, a bar, and the value in
/// figures.
///
/// The name comes before anything else and may take two lines. A caption that finds no room beside
/// it goes below and is never cut. The detail is told under the mouse and where the keyboard is.
public class BarRow extends Region {
  private static final double GAP = 8;
  private static final double CAPTION_GAP = 6;
  private static final double CONNECTED_GAP = 4;
  private static final double NAME_SHARE = 0.36;
  private static final double NAME_WIDTH = 148;
  private static final double NARROWEST_BAR = 64;
  private static final double NARROWEST_FIGURE = 48;

  private final Label name = label("name");
  private final Label caption = label("place");
  private final Label figure = label("figure");
  private final DetailTip detail = new DetailTip();
  private final Region bar;
  private final boolean connected;

  /// @param connected whether the bar leads on to the rows above and below: it is as tall as the
  ///   row then, and no caption crosses it
  protected BarRow(Region bar, boolean connected) {
    this.bar = bar;
    this.connected = connected;
    getStyleClass().add("bar-row");
    name.setWrapText(true);
    caption.setWrapText(true);
    getChildren().addAll(name, caption, bar, figure);
    detail.on(this);
  }

  private static Label label(String styleClass) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    return label;
  }

  /// @param caption `""` for none
  /// @param told all of it in words, for the tooltip and for screen readers
  protected final void show(String name, String caption, String figure, String told) {
    this.name.setText(name);
    this.caption.setText(caption);
    this.caption.setVisible(!caption.isEmpty());
    this.figure.setText(figure);
    detail.setText(told);
    setAccessibleText(told);
  }

  /// How a width is divided.
  ///
  /// @param beside whether the caption stands beside the name
  /// @param line the height of the name and whatever stands beside it
  /// @param below the height of the caption below them
  private record Division(
      double name, double bar, double figure, boolean beside, double line, double below) {
    double height(boolean connected, double nameHeight) {
      // Rows that are connected have no space between them but this.
      double apart = below > 0 ? CONNECTED_GAP : 0;
      return connected ? Math.max(line, nameHeight + below + apart) : line + below;
    }
  }

  private Division divide(double inside) {
    double figureWidth = Math.max(NARROWEST_FIGURE, snapSizeX(figure.prefWidth(-1)));
    double left = inside - figureWidth - 2 * GAP;
    double nameWidth =
        snapSizeX(
            Math.max(NAME_SHARE * inside, Math.min(NAME_WIDTH, Math.max(0, left - NARROWEST_BAR))));
    boolean beside =
        name.prefWidth(-1) + CAPTION_GAP + caption.prefWidth(-1) <= nameWidth
            || caption.getText().isEmpty();
    double line =
        Math.max(nameHeight(nameWidth), Math.max(bar.prefHeight(-1), figure.prefHeight(-1)));
    double below =
        beside ? 0 : snapSizeY(caption.prefHeight(connected ? nameWidth : Math.max(0, inside)));
    return new Division(
        nameWidth, Math.max(0, left - nameWidth), figureWidth, beside, snapSizeY(line), below);
  }

  /// One line or two. What fits one line is not measured again, because breaking lines takes long.
  private double nameHeight(double width) {
    double line = name.prefHeight(-1);
    return snapSizeY(
        name.prefWidth(-1) <= width ? line : Math.min(name.prefHeight(width), 2 * line));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    double parts = NAME_WIDTH + bar.prefWidth(-1) + NARROWEST_FIGURE + 2 * GAP;
    return snappedLeftInset() + parts + snappedRightInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inside =
        (width < 0 ? computePrefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
    var division = divide(inside);
    return snappedTopInset()
        + division.height(connected, nameHeight(division.name()))
        + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double inside = getWidth() - left - snappedRightInset();
    var division = divide(inside);
    double nameHeight = nameHeight(division.name());
    double whole = division.height(connected, nameHeight);
    double line = connected ? whole : division.line();
    double block = connected ? nameHeight + division.below() : nameHeight;
    double nameTop = top + snapPositionY((line - block) / 2);
    double nameWidth = Math.min(division.name(), snapSizeX(name.prefWidth(-1)));
    name.resizeRelocate(left, nameTop, nameWidth, nameHeight);
    if (division.beside()) {
      double down = name.getBaselineOffset() - caption.getBaselineOffset();
      caption.resizeRelocate(
          left + nameWidth + CAPTION_GAP,
          nameTop + down,
          snapSizeX(caption.prefWidth(-1)),
          caption.prefHeight(-1));
    } else {
      caption.resizeRelocate(
          left,
          connected ? nameTop + nameHeight : top + line,
          connected ? division.name() : inside,
          division.below());
    }
    double barLeft = left + division.name() + GAP;
    double barHeight = connected ? whole : Math.min(line, bar.prefHeight(-1));
    bar.resizeRelocate(
        barLeft, top + snapPositionY((line - barHeight) / 2), division.bar(), barHeight);
    double figureHeight = figure.prefHeight(-1);
    figure.resizeRelocate(
        barLeft + division.bar() + GAP,
        top + snapPositionY((line - figureHeight) / 2),
        division.figure(),
        figureHeight);
  }
}
