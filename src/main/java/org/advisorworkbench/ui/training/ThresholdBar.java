package org.advisorworkbench.ui.training;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.advisorworkbench.training.drift.Alarm;
import org.advisorworkbench.training.drift.StabilityIndex;

/// A stability index as a bar from zero, with lines where a watch and an alarm begin, and a notch
/// up to which chance alone would go.
final class ThresholdBar extends Region {
  private static final PseudoClass WATCH = PseudoClass.getPseudoClass("watch");
  private static final PseudoClass ALARM = PseudoClass.getPseudoClass("alarm");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

  /// The alarm's line stands at two thirds; what goes beyond the edge is cut there.
  private static final double EXTENT = 1.5 * StabilityIndex.ALARM;

  private static final double HEIGHT = 12;
  private static final double NOTCH_HEIGHT = 6;
  private static final double PREFERRED_WIDTH = 160;
  private static final double THINNEST = 2;

  private final Region track = part("track");
  private final Region bar = part("bar");
  private final Region watchLine = part("watch-line");
  private final Region alarmLine = part("alarm-line");
  private final Region chanceNotch = part("chance");
  private double value = Double.NaN;
  private double chance = Double.NaN;

  ThresholdBar() {
    getStyleClass().add("threshold-bar");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(track, bar, watchLine, alarmLine, chanceNotch);
  }

  private static Region part(String styleClass) {
    var part = new Region();
    part.getStyleClass().add(styleClass);
    part.setMouseTransparent(true);
    return part;
  }

  void setIndex(StabilityIndex index) {
    value = index.value();
    chance = index.chance();
    bar.pseudoClassStateChanged(WATCH, index.alarm() == Alarm.WATCH);
    bar.pseudoClassStateChanged(ALARM, index.alarm() == Alarm.ALARM);
    bar.pseudoClassStateChanged(OPEN, index.alarm() == Alarm.NOT_ENOUGH_DATA);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double top = snapPositionY((getHeight() - HEIGHT) / 2);
    track.resizeRelocate(0, top, getWidth(), HEIGHT);
    bar.setVisible(!Double.isNaN(value));
    bar.resizeRelocate(0, top, Math.max(position(value), THINNEST), HEIGHT);
    line(watchLine, StabilityIndex.WATCH);
    line(alarmLine, StabilityIndex.ALARM);
    chanceNotch.setVisible(!Double.isNaN(chance));
    chanceNotch.resizeRelocate(position(chance) - 1, top + HEIGHT - NOTCH_HEIGHT, 2, NOTCH_HEIGHT);
  }

  private void line(Region line, double threshold) {
    line.resizeRelocate(snapPositionX(position(threshold)), 0, 1, getHeight());
  }

  private double position(double index) {
    return getWidth() * Math.clamp(Double.isNaN(index) ? 0 : index / EXTENT, 0, 1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return PREFERRED_WIDTH;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT + 6;
  }
}
