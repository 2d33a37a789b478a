package org.advisorworkbench.training.metrics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupedExamplesTest {
  private static final int[] TIMES = {2, 0, 1, 3};

  private final Random random = new Random(5);
  private final int[] clients = random.ints(40, 0, TIMES.length).toArray();
  private final double[] probabilities =
      random.ints(40, 0, 20).mapToDouble(i -> i / 20.0).toArray();
  private final boolean[] labels = labels();

  private boolean[] labels() {
    var drawn = new boolean[40];
    IntStream.range(0, drawn.length).forEach(i -> drawn[i] = random.nextBoolean());
    return drawn;
  }

  /// The judge writes the examples of a client down as often as the client counts.
  @Test
  void aClientWhoCountsTwiceGivesAllExamplesTwice() {
    var examples = GroupedExamples.of(TIMES.length, clients, probabilities, labels);
    var repeated =
        IntStream.range(0, labels.length)
            .flatMap(i -> IntStream.generate(() -> i).limit(TIMES[clients[i]]))
            .toArray();
    var p = IntStream.of(repeated).mapToDouble(i -> probabilities[i]).toArray();
    var y = new boolean[repeated.length];
    IntStream.range(0, y.length).forEach(i -> y[i] = labels[repeated[i]]);
    assertAll(
        () -> assertEquals(BinaryMetrics.rocAuc(p, y), examples.rocAuc(TIMES), 1e-12),
        () -> assertEquals(BinaryMetrics.logLoss(p, y), examples.logLoss(TIMES), 1e-12),
        () -> assertEquals(BinaryMetrics.brierScore(p, y), examples.brierScore(TIMES), 1e-12),
        () ->
            assertEquals(
                BinaryMetrics.calibrationError(p, y, 15),
                examples.reliability(TIMES, 15).expectedError(),
                1e-12));
  }
}
