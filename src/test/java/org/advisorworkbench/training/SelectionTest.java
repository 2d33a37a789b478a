package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.time.Duration;
import java.util.Map;
import org.advisorworkbench.bert.Tensor;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingListener.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
  /// The first has the best AUC, the second the best nDCG, the third the best log loss.
  private static final double[][] CHECKS = {
    {0.8, 0.5, 0.6}, {0.7, 0.9, 0.5}, {0.6, 0.4, 0.3},
  };

  private static Selection after(ValidationMetric metric, Phase phase) {
    var selection = new Selection(metric);
    for (int step = 0; step < CHECKS.length; step++) {
      var values = CHECKS[step];
      var check =
          new Check(
              phase,
              step,
              3,
              0.5,
              values[0],
              values[1],
              values[2],
              false,
              Duration.ofSeconds(step));
      int number = step;
      selection.add(
          selection.isBest(check) ? check.asBest() : check,
          () -> Map.of("step", new Tensor(new Shape(1), FloatBuffer.wrap(new float[] {number}))));
    }
    return selection;
  }

  @ParameterizedTest
  @CsvSource({"AUC, 0, 2", "NDCG, 1, 1", "LOGLOSS, 2, 0"})
  void theMetricTellsTheBest(ValidationMetric metric, int best, int since) {
    var selection = after(metric, Phase.FINE_TUNING);
    assertAll(
        () ->
            assertEquals(
                best, selection.best().entrySet().iterator().next().getValue().values().get(0)),
        () -> assertEquals(since, selection.checksSinceBest()));
  }

  @Test
  void patienceBeginsWithFineTuning() {
    assertEquals(0, after(ValidationMetric.AUC, Phase.JOINT).checksSinceBest());
  }

  @Test
  void aCheckThatCouldNotTellIsNoImprovement() {
    var selection = after(ValidationMetric.NDCG, Phase.FINE_TUNING);
    var unknown =
        new Check(Phase.FINE_TUNING, 4, 4, 0.5, 0.5, Double.NaN, 0.5, false, Duration.ofSeconds(4));
    assertEquals(false, selection.isBest(unknown));
  }
}
