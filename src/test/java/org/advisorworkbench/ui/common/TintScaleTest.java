package org.advisorworkbench.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TintScaleTest {
  private final TintScale scale = new TintScale(2);

  @ParameterizedTest
  @CsvSource({"0, 0", "0.1, 0", "0.2, 1", "0.5, 2", "1, 3", "1.5, 4", "2, 4", "7, 4"})
  void theStrengthOfATintFollowsTheValue(double value, int tint) {
    assertEquals(tint, scale.tint(value));
  }

  @ParameterizedTest
  @CsvSource({"0.2", "0.5", "1", "2"})
  void theScaleIsSymmetric(double value) {
    assertEquals(-scale.tint(value), scale.tint(-value));
  }

  @Test
  void aMissingValueHasNoTint() {
    assertEquals(0, scale.tint(Double.NaN));
  }
}
