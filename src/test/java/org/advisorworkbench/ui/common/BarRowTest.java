package org.advisorworkbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class BarRowTest {
  private static final String LONG_CAPTION = "looked at its themes 8 times as often as by chance";

  private static final class Row extends BarRow {
    Row(boolean connected) {
      super(new IntervalBar(), connected);
    }
  }

  /// Lays rows out at a width.
  private static VBox laidOut(double width, Row... rows) {
    var box = new VBox(rows);
    box.setMaxHeight(VBox.USE_PREF_SIZE);
    Snapshots.scene(new VBox(box), Theme.LIGHT, width, 400);
    return box;
  }

  private static Row row(boolean connected, String name, String caption) {
    var row = new Row(connected);
    row.show(name, caption, "+1.06", "in words");
    return row;
  }

  private static Bounds bounds(Row row, String part) {
    return row.lookup(part).getBoundsInParent();
  }

  @Test
  void aShortCaptionStandsBesideTheName() {
    Snapshots.onFxThread(
        () -> {
          var row = row(false, "hospital", "Notes");
          laidOut(400, row);
          assertTrue(bounds(row, ".place").getMinX() >= bounds(row, ".name").getMaxX());
          assertTrue(bounds(row, ".place").getMaxX() <= bounds(row, ".interval-bar").getMinX());
          return null;
        });
  }

  @Test
  void aLongCaptionGoesBelowAndIsNotCut() {
    Snapshots.onFxThread(
        () -> {
          for (double width : new double[] {260, 400, 520}) {
            var row = row(false, "Looked at its themes", LONG_CAPTION);
            laidOut(width, row);
            assertTrue(bounds(row, ".place").getMinY() >= bounds(row, ".figure").getMaxY() - 1);
            assertTrue(bounds(row, ".place").getMaxX() <= width);
            assertTrue(bounds(row, ".place").getMaxY() <= row.getHeight());
            assertFalse(Shortened.is((Label) row.lookup(".place")), "at " + width);
            assertFalse(Shortened.is((Label) row.lookup(".name")), "at " + width);
          }
          return null;
        });
  }

  @Test
  void noCaptionCrossesBarsThatAreConnected() {
    Snapshots.onFxThread(
        () -> {
          var row = row(true, "Looked at its themes", LONG_CAPTION);
          laidOut(400, row);
          assertTrue(bounds(row, ".place").getMaxX() <= bounds(row, ".interval-bar").getMinX());
          assertFalse(Shortened.is((Label) row.lookup(".place")));
          assertEquals(
              row.getHeight() - row.getInsets().getTop() - row.getInsets().getBottom(),
              bounds(row, ".interval-bar").getHeight(),
              0.5);
          return null;
        });
  }

  @Test
  void barsStandBelowEachOtherWhateverTheCaptions() {
    Snapshots.onFxThread(
        () -> {
          var one = row(false, "hospital", "Notes");
          var other = row(false, "Looked at its themes", LONG_CAPTION);
          laidOut(400, one, other);
          assertEquals(
              bounds(one, ".interval-bar").getMinX(), bounds(other, ".interval-bar").getMinX());
          assertEquals(
              bounds(one, ".interval-bar").getMaxX(), bounds(other, ".interval-bar").getMaxX());
          assertTrue(other.getHeight() > one.getHeight());
          return null;
        });
  }

  @Test
  void aNameOfManyWordsTakesTwoLinesAndNoMore() {
    Snapshots.onFxThread(
        () -> {
          var one = row(false, "calm", "");
          var many = row(false, "does not want to hear about tobacco or weapons at all, ever", "");
          laidOut(400, one, many);
          double line = bounds(one, ".name").getHeight();
          assertEquals(2 * line, bounds(many, ".name").getHeight(), 1);
          return null;
        });
  }

  @Test
  void itIsToldInWords() {
    Snapshots.onFxThread(
        () -> {
          assertEquals("in words", row(false, "calm", "Notes").getAccessibleText());
          return null;
        });
  }
}
