package org.advisorworkbench.training.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StabilityIndexTest {
  private static StabilityIndex index(long[] reference, long[] recent) {
    return StabilityIndex.of(reference, recent);
  }

  private static long[] counts(long... counts) {
    return counts;
  }

  /// (0.6 − 0.5) · ln 1.2 + (0.4 − 0.5) · ln 0.8, and 3.841459 · (1/100 + 1/100).
  @Test
  void twoBinsByHand() {
    var index = index(counts(50, 50), counts(60, 40));
    assertEquals(0.0405465, index.value(), 1e-7);
    assertEquals(0.0768292, index.chance(), 1e-7);
    assertEquals(Alarm.STEADY, index.alarm());
  }

  @Test
  void theSameSharesAreNoShift() {
    assertEquals(0, index(counts(10, 30, 60), counts(100, 300, 600)).value(), 1e-15);
  }

  @Test
  void theIndexIsSymmetric() {
    assertEquals(
        index(counts(10, 30, 60), counts(20, 20, 60)).value(),
        index(counts(20, 20, 60), counts(10, 30, 60)).value(),
        1e-15);
  }

  /// Shares 10/10.5 and 0.5/10.5 beside one half each.
  @Test
  void anEmptyBinCountsAsHalfACase() {
    assertEquals(1.3552122, index(counts(10, 0), counts(5, 5)).value(), 1e-7);
  }

  @Test
  void binsThatAreEmptyInBothPeriodsAreLeftOut() {
    assertEquals(
        index(counts(50, 50), counts(60, 40)), index(counts(50, 0, 50), counts(60, 0, 40)));
  }

  @Test
  void withoutCasesNothingIsKnown() {
    var index = index(counts(0, 0), counts(1, 2));
    assertTrue(Double.isNaN(index.value()));
    assertEquals(Alarm.NOT_ENOUGH_DATA, index.alarm());
  }

  @Test
  void theThresholdsAreATenthAndAQuarter() {
    // 0.2 · ln(0.7 / 0.5) + 0.2 · ln(0.5 / 0.3) = 0.1694; with 0.8: 0.3 · ln 4 = 0.4159.
    assertEquals(Alarm.WATCH, index(counts(500, 500), counts(700, 300)).alarm());
    assertEquals(Alarm.ALARM, index(counts(500, 500), counts(800, 200)).alarm());
    assertEquals(Alarm.STEADY, index(counts(500, 500), counts(600, 400)).alarm());
  }

  @Test
  void aGreatIndexOfFewCasesIsNoAlarm() {
    assertEquals(Alarm.NOT_ENOUGH_DATA, index(counts(5, 5), counts(7, 3)).alarm());
  }

  @Test
  void chanceIsExceededInOneOfTwentyCases() {
    var random = new Random(1);
    long exceeded =
        IntStream.range(0, 2000)
            .mapToObj(draw -> index(drawn(random, 400), drawn(random, 300)))
            .filter(index -> index.value() > index.chance())
            .count();
    assertEquals(0.05, exceeded / 2000.0, 0.015);
  }

  private static long[] drawn(Random random, int cases) {
    var counts = new long[8];
    for (int i = 0; i < cases; i++) {
      counts[random.nextInt(counts.length)]++;
    }
    return counts;
  }

  @Test
  void differentBinsCannotBeCompared() {
    assertThrows(IllegalArgumentException.class, () -> index(counts(1), counts(1, 2)));
  }
}
