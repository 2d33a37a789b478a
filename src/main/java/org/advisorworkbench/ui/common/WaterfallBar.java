package org.advisorworkbench.ui.common;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.advisorworkbench.ui.common.Waterfall.Kind;
import org.advisorworkbench.ui.common.Waterfall.Step;

/// The bar of a row of a [Waterfall], with the lines that lead to it and on from it.
final class WaterfallBar extends Region {
  static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");
  private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
  private static final PseudoClass UNCERTAIN = PseudoClass.getPseudoClass("uncertain");
  private static final double HEIGHT = 12;
  private static final double PREFERRED_WIDTH = 120;
  private static final double THINNEST = 2;

  private final Region axis = part("axis");
  private final Region bar = part("bar");
  private final Region leadIn = part("lead");
  private final Region leadOut = part("lead");
  private final Whisker whisker = new Whisker();
  private Interval ends = Interval.NONE;
  private double from;
  private double to;
  private double low;
  private double high = 1;

  WaterfallBar() {
    getStyleClass().add("waterfall-bar");
    getChildren().addAll(axis, leadIn, leadOut, bar, whisker);
  }

  private static Region part(String styleClass) {
    var part = new Region();
    part.getStyleClass().add(styleClass);
    return part;
  }

  /// @param least the value at the left edge
  /// @param most the value at the right edge
  void show(Step step, double least, double most) {
    from = step.kind() == Kind.TOTAL ? 0 : step.from();
    to = step.to();
    ends = step.ends();
    low = least;
    high = most > least ? most : least + 1;
    bar.pseudoClassStateChanged(TOTAL, step.kind() == Kind.TOTAL);
    bar.pseudoClassStateChanged(UNCERTAIN, step.kind() == Kind.UNCERTAIN);
    bar.pseudoClassStateChanged(NEGATIVE, to < from);
    requestLayout();
  }

  /// @param from whether a bar above leads here
  /// @param on whether a bar below goes on
  void setEnds(boolean from, boolean on) {
    leadIn.setVisible(from);
    leadOut.setVisible(on);
  }

  @Override
  protected void layoutChildren() {
    double top = (getHeight() - HEIGHT) / 2;
    double start = position(from);
    double end = position(to);
    double width = Math.max(Math.abs(end - start), THINNEST);
    bar.resizeRelocate(to < from ? start - width : start, top, width, HEIGHT);
    whisker.setVisible(ends.isWide());
    if (ends.isWide()) {
      double least = position(ends.low());
      whisker.resizeRelocate(least, top, Math.max(position(ends.high()) - least, THINNEST), HEIGHT);
    }
    axis.resizeRelocate(snapPositionX(position(0)) - 0.5, 0, 1, getHeight());
    // A total begins at zero, but the line from above comes down to where it ends.
    double arrival = bar.getPseudoClassStates().contains(TOTAL) ? end : start;
    leadIn.resizeRelocate(snapPositionX(arrival) - 0.5, 0, 1, top);
    leadOut.resizeRelocate(snapPositionX(end) - 0.5, top + HEIGHT, 1, getHeight() - top - HEIGHT);
  }

  private double position(double value) {
    return getWidth() * (value - low) / (high - low);
  }

  @Override
  protected double computePrefWidth(double height) {
    return PREFERRED_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT + 10;
  }
}
