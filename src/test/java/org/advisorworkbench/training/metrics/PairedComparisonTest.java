package org.advisorworkbench.training.metrics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.advisorworkbench.training.metrics.PairedComparison.Verdict;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {
  private final Bootstrap bootstrap = new Bootstrap(1000, 1);
  private final double[] figures = new Random(3).doubles(300).toArray();

  @Test
  void aGainThatEveryClientHasIsBetterThoughClientsDifferMore() {
    var improved = Arrays.stream(figures).map(figure -> figure + 0.01).toArray();
    assertAll(
        () ->
            assertEquals(
                Verdict.BETTER, PairedComparison.of(improved, figures, bootstrap).verdict()),
        () ->
            assertEquals(
                Verdict.WORSE, PairedComparison.of(figures, improved, bootstrap).verdict()));
  }

  @Test
  void noiseIsNotDistinguishable() {
    var random = new Random(4);
    var other = Arrays.stream(figures).map(f -> f + random.nextGaussian() * 0.1).toArray();
    assertEquals(
        Verdict.NOT_DISTINGUISHABLE, PairedComparison.of(other, figures, bootstrap).verdict());
  }

  @Test
  void lessLossIsBetter() {
    assertEquals(Verdict.BETTER, PairedComparison.ofLoss(new Estimate(-0.2, -0.3, -0.1)).verdict());
  }

  @Test
  void whatWasNotMeasuredIsNotDistinguishable() {
    var unknown = new Estimate(Double.NaN, Double.NaN, Double.NaN);
    assertEquals(Verdict.NOT_DISTINGUISHABLE, PairedComparison.ofGain(unknown).verdict());
  }
}
