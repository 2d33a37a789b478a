package org.advisorworkbench.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
  /// From the results of R's package binom that statsmodels tests itself against (ST-075 to
  /// ST-079).
  @ParameterizedTest
  @CsvSource({
    "18, 20, 0.6989663547715128, 0.972133518786232",
    "4, 20, 0.0806576625797981, 0.4160174322518935",
    "190, 200, 0.910421851861224, 0.972617354399236",
    "0, 30, 0, 0.11351339",
  })
  void agreesWithR(int successes, int trials, double low, double high) {
    var interval = Wilson.interval(successes, trials);
    assertEquals(low, interval.low(), 1e-7);
    assertEquals(high, interval.high(), 1e-7);
  }

  /// Each end is the proportion p that lies 1.96 of its own standard errors from the observed rate.
  @ParameterizedTest
  @CsvSource({"1, 3", "7, 50", "499, 1000"})
  void endsWhereTheScoreTestBeginsToReject(int successes, int trials) {
    var interval = Wilson.interval(successes, trials);
    double rate = (double) successes / trials;
    for (double end : new double[] {interval.low(), interval.high()}) {
      assertEquals(
          1.959963984540054, Math.abs(rate - end) / Math.sqrt(end * (1 - end) / trials), 1e-9);
    }
  }

  @Test
  void mirrorsItself() {
    var few = Wilson.interval(3, 40);
    var many = Wilson.interval(37, 40);
    assertEquals(1 - few.low(), many.high(), 1e-12);
    assertEquals(1 - few.high(), many.low(), 1e-12);
  }

  @Test
  void knowsNothingWithoutTrials() {
    assertEquals(new Wilson(0, 1), Wilson.interval(0, 0));
  }

  @Test
  void neverLeavesZeroToOne() {
    for (int trials = 1; trials < 200; trials++) {
      assertEquals(0, Wilson.interval(0, trials).low());
      assertEquals(1, Wilson.interval(trials, trials).high());
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "4, 3"})
  void refusesCountsThatCannotBe(int successes, int trials) {
    assertThrows(IllegalArgumentException.class, () -> Wilson.interval(successes, trials));
  }
}
