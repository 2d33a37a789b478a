package org.advisorworkbench.training.metrics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {
  private final double[] figures = new Random(3).doubles(400).toArray();

  /// Half the width of the normal interval: 1.96 standard errors.
  @Test
  void theIntervalOfAMeanIsAboutThatOfTheNormalTheory() {
    var estimate = new Bootstrap(4000, 1).mean(figures);
    double halfWidth = 1.96 * Math.sqrt(1 / 12.0 / figures.length);
    assertAll(
        () -> assertEquals(estimate.value() - halfWidth, estimate.low(), 0.003),
        () -> assertEquals(estimate.value() + halfWidth, estimate.high(), 0.003));
  }

  @Test
  void aPairedDifferenceIsSurerThanTheTwoFigures() {
    var better = java.util.Arrays.stream(figures).map(figure -> figure + 0.01).toArray();
    var difference = new Bootstrap(500, 1).meanDifference(better, figures);
    assertAll(
        () -> assertEquals(0.01, difference.low(), 1e-9),
        () -> assertEquals(0.01, difference.high(), 1e-9));
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    assertEquals(new Bootstrap(100, 5).mean(figures), new Bootstrap(100, 5).mean(figures));
  }

  @Test
  void clientsWithoutAFigureDoNotTakePart() {
    assertEquals(2, new Bootstrap(10, 1).mean(new double[] {1, Double.NaN, 3}).value());
  }

  @Test
  void withoutClientsNothingIsKnown() {
    assertTrue(Double.isNaN(new Bootstrap(10, 1).mean(new double[0]).low()));
  }
}
