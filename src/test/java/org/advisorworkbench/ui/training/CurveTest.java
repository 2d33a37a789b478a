package org.advisorworkbench.ui.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CurveTest {
  @Test
  void aShortCurveKeepsEveryPoint() {
    var curve = new Curve();
    for (int step = 1; step <= Curve.MOST_POINTS; step++) {
      curve.add(step, step);
    }
    assertEquals(Curve.MOST_POINTS, curve.points().size());
  }

  @Test
  void aLongCurveKeepsItsShapeInFewPointsEvenlyApart() {
    var curve = new Curve();
    for (int step = 0; step < 100_000; step++) {
      curve.add(step, step);
    }
    var points = curve.points();
    double apart = points.get(1).step() - points.getFirst().step();
    assertAll(
        () -> assertTrue(points.size() > Curve.MOST_POINTS / 3),
        () -> assertTrue(points.size() <= Curve.MOST_POINTS),
        () -> assertEquals(0, points.getFirst().step()),
        () -> assertTrue(points.getLast().step() >= 100_000 - 2 * apart));
    for (int i = 1; i < points.size(); i++) {
      assertEquals(apart, points.get(i).step() - points.get(i - 1).step());
    }
  }
}
