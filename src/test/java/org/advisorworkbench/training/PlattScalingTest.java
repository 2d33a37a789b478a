package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.advisorworkbench.bert.Calibration;
import org.junit.jupiter.api.Test;

class PlattScalingTest {
  @Test
  void recoversTheLineFromWhichTheLabelsWereDrawn() {
    var random = new Random(11);
    var logits = random.doubles(50_000, -4, 4).toArray();
    var labels = new boolean[logits.length];
    var truth = new Calibration(0.7, -1.2);
    for (int i = 0; i < labels.length; i++) {
      labels[i] = random.nextDouble() < truth.probability(logits[i]);
    }
    var fitted = PlattScaling.fit(logits, labels);
    assertAll(
        () -> assertEquals(truth.scale(), fitted.scale(), 0.03),
        () -> assertEquals(truth.shift(), fitted.shift(), 0.04));
  }

  @Test
  void theMeanProbabilityIsTheShareOfPositives() {
    var logits = new double[] {-3, -2, -2, -1, 0, 0, 1, 2, 2, 4};
    var labels = new boolean[] {false, false, true, false, false, true, false, true, true, false};
    var fitted = PlattScaling.fit(logits, labels);
    double mean = java.util.Arrays.stream(logits).map(fitted::probability).average().orElseThrow();
    // 4 of 10 positives, each target drawn in as Platt does.
    assertEquals((4 * 5 / 6.0 + 6 / 8.0) / 10, mean, 1e-9);
  }

  @Test
  void logitsThatAreEntirelyRightStayFinite() {
    var fitted =
        PlattScaling.fit(new double[] {-1, -1, 1, 1}, new boolean[] {false, false, true, true});
    // The targets are 3/4 and 1/4, so the line passes through ±ln 3.
    assertAll(
        () -> assertEquals(Math.log(3), fitted.scale(), 1e-6),
        () -> assertEquals(0, fitted.shift(), 1e-6));
  }

  @Test
  void anOrderIsNeverTurnedRound() {
    assertEquals(
        Calibration.NONE,
        PlattScaling.fit(new double[] {2, 1, -1, -2}, new boolean[] {false, false, true, true}));
  }

  @Test
  void labelsOfOneKindTeachNothing() {
    assertEquals(Calibration.NONE, PlattScaling.fit(new double[] {1, 2}, new boolean[2]));
  }
}
