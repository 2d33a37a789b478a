package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningRateTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "0.1, 0.5", "0.2, 1", "0.6, 0.5", "1, 0"})
  void risesAndFallsAlongStraightLines(double done, double expected) {
    assertEquals(expected, new LearningRate(0.2).at(done), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "0.25, 0.75", "1, 0"})
  void onlyFallsWithoutWarmup(double done, double expected) {
    assertEquals(expected, new LearningRate(0).at(done), 1e-12);
  }
}
