package org.advisorworkbench.explain.faithfulness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
  @Test
  void equalAttributionsAreAsAlikeAsCanBe() {
    double[] values = {3, -2, 1, 0.5};
    var likeness = Likeness.of(values, values);
    assertEquals(new Likeness(0, 1, 3, 3), likeness);
    assertEquals(1, likeness.overlap());
    assertFalse(likeness.doubtful());
  }

  @Test
  void distanceIsRootTwoForUnrelatedValuesAndTwoForOppositeOnes() {
    double[] first = {3, 0};
    double[] second = {0, 3};
    double[] opposite = {-3, 0};
    assertEquals(Math.sqrt(2), Likeness.of(first, second).distance(), 1e-12);
    assertEquals(2, Likeness.of(first, opposite).distance(), 1e-12);
    // ‖(1, 0)‖ = 1 over √((9 + 4) / 2), by hand.
    assertEquals(1 / Math.sqrt(6.5), Likeness.of(first, new double[] {2, 0}).distance(), 1e-12);
  }

  @Test
  void theStrongestAreSoByTheirSizeWhateverTheirSign() {
    assertEquals(List.of(1, 4, 0), Likeness.strongest(new double[] {2, -9, 0.5, 1, 3}));
    assertEquals(List.of(0, 1, 2), Likeness.strongest(new double[] {1, 1, 1, 1}));
  }

  @Test
  void fewerThanTwoOfTheTopThreeInCommonIsDoubtful() {
    double[] shown = {9, 8, 7, 0, 0};
    assertFalse(Likeness.of(shown, new double[] {9, 8, 0, 7, 0}).doubtful());
    var one = Likeness.of(shown, new double[] {9, 0, 0, 8, 7});
    assertEquals(1, one.common());
    assertEquals(1.0 / 3, one.overlap(), 1e-12);
    assertTrue(one.doubtful());
  }

  @Test
  void soFewPlayersThatAllAreStrongestAreNeverDoubtful() {
    assertFalse(Likeness.of(new double[] {1, 0}, new double[] {0, 1}).doubtful());
    assertFalse(Likeness.of(new double[] {1}, new double[] {-1}).doubtful());
    assertFalse(Likeness.of(new double[0], new double[0]).doubtful());
    assertEquals(Double.NaN, Likeness.of(new double[0], new double[0]).overlap());
  }

  @Test
  void nothingHasNoDistanceFromNothing() {
    assertEquals(Double.NaN, Likeness.of(new double[3], new double[3]).distance());
  }
}
