package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.training.CalibrationChoice.Method;
import org.junit.jupiter.api.Test;

class CalibrationChoiceTest {
  private static final int RUNS = 40;

  @Test
  void logitsThatAreOffByAShiftNeedALine() {
    assertEquals(RUNS, chosen(Method.LINE, new Calibration(1, -1.5)));
  }

  /// The line fits noise as well, and is caught at it more often than not.
  @Test
  void aTemperatureIsEnoughWhereNothingIsShifted() {
    assertTrue(chosen(Method.TEMPERATURE, new Calibration(0.3, 0)) > RUNS / 2);
  }

  @Test
  void whatIsCalibratedIsMostOftenLeftAlone() {
    assertTrue(chosen(Method.BARE, Calibration.NONE) > RUNS / 2);
  }

  @Test
  void theWayThatWinsIsFittedToAllExamples() {
    var drawn = DrawnLabels.of(new Calibration(1, -1.5), 600, new Random(1));
    assertEquals(
        PlattScaling.fit(drawn.logits(), drawn.labels()),
        CalibrationChoice.fit(drawn.logits(), drawn.labels()));
  }

  @Test
  void aHandfulOfExamplesDecidesNothing() {
    assertEquals(
        Calibration.NONE,
        CalibrationChoice.fit(new double[] {1, -1, 2}, new boolean[] {true, false, false}));
  }

  private static long chosen(Method method, Calibration truth) {
    return IntStream.range(0, RUNS)
        .mapToObj(seed -> DrawnLabels.of(truth, 600, new Random(seed)))
        .filter(drawn -> CalibrationChoice.choose(drawn.logits(), drawn.labels()) == method)
        .count();
  }
}
