package org.advisorworkbench.training.metrics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ClassReportTest {
  private static final boolean[] LABELS = {true, true, true, false, false, false, false, false};
  private static final double[] PROBABILITIES = {0.9, 0.6, 0.2, 0.7, 0.4, 0.3, 0.1, 0.5};
  private static final int[] CLIENTS = {0, 0, 1, 1, 2, 2, 3, 3};

  private final ClassReport report =
      ClassReport.of(
          GroupedExamples.of(4, CLIENTS, PROBABILITIES, LABELS), 0.5, new Bootstrap(200, 1));

  /// At one half: taken for positive are 0.9, 0.6, 0.7 and 0.5, of which two are.
  @Test
  void countsAreThoseOfTheThreshold() {
    assertAll(
        () -> assertEquals(2 / 4.0, report.positive().precision().value(), 1e-12),
        () -> assertEquals(2 / 3.0, report.positive().recall().value(), 1e-12),
        () -> assertEquals(4 / 7.0, report.positive().f1().value(), 1e-12),
        () -> assertEquals(3, report.positive().support()),
        () -> assertEquals(3 / 4.0, report.negative().precision().value(), 1e-12),
        () -> assertEquals(3 / 5.0, report.negative().recall().value(), 1e-12),
        () -> assertEquals(6 / 9.0, report.negative().f1().value(), 1e-12),
        () -> assertEquals(5 / 8.0, report.accuracy().value(), 1e-12));
  }

  @Test
  void averagesWeighClassesEquallyOrBySupport() {
    double positive = 2 / 3.0;
    double negative = 3 / 5.0;
    assertAll(
        () ->
            assertEquals((positive + negative) / 2, report.macroAverage().recall().value(), 1e-12),
        () ->
            assertEquals(
                (3 * positive + 5 * negative) / 8,
                report.weightedAverage().recall().value(),
                1e-12));
  }

  @Test
  void theFigureLiesWithinItsInterval() {
    var recall = report.negative().recall();
    assertTrue(recall.low() <= recall.value() && recall.value() <= recall.high());
  }

  @Test
  void whereNothingIsTakenForPositiveThereIsNoPrecision() {
    var counts = ConfusionCounts.of(new double[] {0.1}, new boolean[] {true}, new int[] {1}, 0.5);
    assertAll(
        () -> assertEquals(Double.NaN, counts.precision()),
        () -> assertEquals(0, counts.recall()),
        () -> assertEquals(0, counts.f1()));
  }
}
