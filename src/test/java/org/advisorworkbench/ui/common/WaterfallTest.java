package org.advisorworkbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.advisorworkbench.ui.common.Waterfall.Kind;
import org.advisorworkbench.ui.common.Waterfall.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WaterfallTest {
  /// −1, then 3 up, 1 down, to 1: the scale goes from −1 to 2.
  private static final List<Step> STEPS =
      List.of(
          step("Baseline", 0, -1, Kind.TOTAL),
          step("up", -1, 2, Kind.CERTAIN),
          step("down", 2, 1, Kind.UNCERTAIN),
          step("Score", 0, 1, Kind.TOTAL));

  private static Step step(String name, double from, double to, Kind kind) {
    return new Step(
        name, "", "%+.2f".formatted(to - from), from, to, Interval.NONE, kind, name + " in words");
  }

  private static Region bar(Waterfall waterfall, int row) {
    return (Region) waterfall.getChildren().get(row).lookup(".bar");
  }

  /// Where a bar begins and ends, as shares of the width.
  private static List<Long> percents(Waterfall waterfall, int row) {
    var bar = bar(waterfall, row);
    double width = ((Region) bar.getParent()).getWidth();
    return List.of(
        Math.round(100 * bar.getLayoutX() / width),
        Math.round(100 * (bar.getLayoutX() + bar.getWidth()) / width));
  }

  @Test
  void everyBarBeginsWhereTheOneAboveEnds() {
    Snapshots.onFxThread(
        () -> {
          var waterfall = new Waterfall();
          waterfall.setSteps(STEPS);
          Snapshots.scene(new VBox(waterfall), Theme.LIGHT, 400, 120);
          assertEquals(List.of(0L, 33L), percents(waterfall, 0));
          assertEquals(List.of(0L, 100L), percents(waterfall, 1));
          assertEquals(List.of(67L, 100L), percents(waterfall, 2));
          assertEquals(List.of(33L, 67L), percents(waterfall, 3));
          return null;
        });
  }

  @Test
  void whatMayBeZeroIsAnOutlineAndATotalIsNeither() {
    Snapshots.onFxThread(
        () -> {
          var waterfall = new Waterfall();
          waterfall.setSteps(STEPS);
          Snapshots.scene(new VBox(waterfall), Theme.LIGHT, 400, 120);
          var uncertain = bar(waterfall, 2);
          assertTrue(
              uncertain.getPseudoClassStates().contains(PseudoClass.getPseudoClass("uncertain")));
          assertEquals(1, uncertain.getBorder().getStrokes().size());
          assertTrue(
              uncertain.getBackground().getFills().stream()
                  .allMatch(fill -> fill.getFill().toString().endsWith("00")));
          assertTrue(
              bar(waterfall, 0)
                  .getPseudoClassStates()
                  .contains(PseudoClass.getPseudoClass("total")));
          return null;
        });
  }

  @Test
  void betterNumbersMoveTheSameRows() {
    Snapshots.onFxThread(
        () -> {
          var waterfall = new Waterfall();
          waterfall.setSteps(STEPS);
          var before = waterfall.getChildren().get(1);
          waterfall.setSteps(STEPS.reversed());
          assertSame(before, waterfall.getChildren().get(1));
          waterfall.setSteps(STEPS.subList(0, 2));
          assertEquals(2, waterfall.getChildren().size());
          return null;
        });
  }
}
