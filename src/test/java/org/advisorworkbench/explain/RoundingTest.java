package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundingTest {
  @Test
  void nothingMovesWhereRoundedValuesAddUpAlready() {
    assertEquals(
        List.of(12L, -5L, 3L), Rounding.HUNDREDTHS.addingUp(List.of(0.12, -0.05, 0.03), 10));
  }

  @Test
  void whatIsLeftOverGoesToWhomRoundingTookMostFrom() {
    // 0.104 + 0.204 + 0.003 = 0.311 is shown as 0.31; rounded one by one they make 0.30.
    assertEquals(
        List.of(10L, 21L, 0L), Rounding.HUNDREDTHS.addingUp(List.of(0.104, 0.204, 0.003), 31));
    // −0.036 is moved to −0.04 by less than 0.015 is to 0.02.
    assertEquals(List.of(-4L, 1L), Rounding.HUNDREDTHS.addingUp(List.of(-0.036, 0.0151), -3));
  }

  @Test
  void othersTakeWhatIsLeftOver() {
    var values = List.of(0.5, 0.004, 0.004, 0.004);
    assertEquals(List.of(50L, 1L), Rounding.HUNDREDTHS.list(values, 1, 51));
    assertEquals(List.of(50L, 0L, 0L, 1L), Rounding.HUNDREDTHS.list(values, 3, 51));
    assertEquals(List.of(500L, 4L, 4L, 4L), Rounding.THOUSANDTHS.list(values, 9, 512));
  }

  @Test
  void nobodyHasNothingToShow() {
    assertEquals(List.of(), Rounding.HUNDREDTHS.list(List.of(), 0, 1));
  }

  /// 130 values, as a recommendation of the sample has words.
  @ParameterizedTest
  @EnumSource(Rounding.class)
  void manyValuesAddUpAndNoneIsAWholeUnitOff(Rounding rounding) {
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var values = random.doubles(130, -0.1, 0.1).boxed().toList();
      double baseline = random.nextGaussian();
      double logit = baseline + values.stream().mapToDouble(it -> it).sum();
      long total = rounding.of(logit) - rounding.of(baseline);
      var shown = rounding.addingUp(values, total);
      assertEquals(total, shown.stream().mapToLong(it -> it).sum());
      for (int i = 0; i < values.size(); i++) {
        double off = Math.abs(values.get(i) - rounding.value(shown.get(i)));
        assertTrue(off < rounding.value(1), values.get(i) + " is shown as " + shown.get(i));
      }
      assertEquals(total, rounding.list(values, 12, total).stream().mapToLong(it -> it).sum());
    }
  }
}
