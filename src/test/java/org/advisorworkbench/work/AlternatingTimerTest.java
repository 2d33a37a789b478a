package org.advisorworkbench.work;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class AlternatingTimerTest {
  @Test
  void everyRoundTakesEachWayOnce() {
    var taken = new ArrayList<String>();
    var ways = new LinkedHashMap<String, IntConsumer>();
    ways.put("a", round -> taken.add("a" + round));
    ways.put("b", round -> taken.add("b" + round));
    new AlternatingTimer(1, 2).medianSeconds(ways, Progress.NONE);
    assertEquals(List.of("a0", "b0", "a1", "b1", "a2", "b2"), taken);
  }

  @Test
  void theFirstRoundsDoNotCount() {
    var seconds =
        new AlternatingTimer(1, 1)
            .medianSeconds(Map.of("a", round -> sleep(round == 0 ? 200 : 1)), Progress.NONE);
    assertTrue(seconds.values().stream().allMatch(s -> s < 0.2), seconds::toString);
  }

  @Test
  void theMedianIsTheMiddle() {
    assertAll(
        () -> assertEquals(2, AlternatingTimer.median(new double[] {9, 1, 2})),
        () -> assertEquals(1.5, AlternatingTimer.median(new double[] {9, 1, 2, 0})),
        () -> assertEquals(Double.NaN, AlternatingTimer.median(new double[0])));
  }

  /// R: quantile(c(0, 1, 2, 9), c(0, 0.5, 0.95, 1)).
  @Test
  void quantilesLieBetweenNeighboursInProportion() {
    var values = new double[] {9, 1, 2, 0};
    assertEquals(0, AlternatingTimer.quantile(values, 0));
    assertEquals(1.5, AlternatingTimer.quantile(values, 0.5));
    assertEquals(7.95, AlternatingTimer.quantile(values, 0.95), 1e-12);
    assertEquals(9, AlternatingTimer.quantile(values, 1));
    assertEquals(Double.NaN, AlternatingTimer.quantile(new double[0], 0.95));
  }

  private static void sleep(int millis) {
    long end = System.nanoTime() + millis * 1_000_000L;
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
