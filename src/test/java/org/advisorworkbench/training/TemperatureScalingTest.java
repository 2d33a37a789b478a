package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.advisorworkbench.bert.Calibration;
import org.junit.jupiter.api.Test;

class TemperatureScalingTest {
  /// Three of four are right at a logit of one, so its probability must become 3/4.
  @Test
  void certaintyIsCutDownToTheShareThatIsRight() {
    var fitted =
        TemperatureScaling.fit(
            new double[] {1, 1, 1, 1, -1, -1, -1, -1},
            new boolean[] {true, true, true, false, false, false, false, true});
    assertAll(
        () -> assertEquals(Math.log(3), fitted.scale(), 1e-9),
        () -> assertEquals(0, fitted.shift()));
  }

  @Test
  void recoversTheTemperatureFromWhichTheLabelsWereDrawn() {
    var drawn = DrawnLabels.of(new Calibration(0.4, 0), 50_000, new Random(11));
    assertEquals(0.4, TemperatureScaling.fit(drawn.logits(), drawn.labels()).scale(), 0.02);
  }

  @Test
  void anOrderIsNeverTurnedRound() {
    assertEquals(
        Calibration.NONE,
        TemperatureScaling.fit(
            new double[] {2, 1, -1, -2}, new boolean[] {false, false, true, true}));
  }

  @Test
  void withoutAMistakeNoTemperatureIsBest() {
    assertEquals(
        Calibration.NONE,
        TemperatureScaling.fit(
            new double[] {2, 1, -1, -2}, new boolean[] {true, true, false, false}));
  }
}
