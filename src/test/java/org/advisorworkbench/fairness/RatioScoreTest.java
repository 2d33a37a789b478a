package org.advisorworkbench.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioScoreTest {
  /// The most likely rates are searched for here, step by step, instead of solved for.
  @ParameterizedTest
  @CsvSource({
    "36, 40, 16, 80, 4.5",
    "36, 40, 16, 80, 2",
    "10, 50, 20, 60, 0.8",
    "0, 20, 9, 30, 0.8",
    "20, 20, 30, 30, 0.8",
    "3, 9, 200, 400, 0.8",
  })
  void equalsPearsonsTestAgainstTheMostLikelyRates(
      int selected1, int clients1, int selected2, int clients2, double ratio) {
    double rate2 = mostLikely(selected1, clients1, selected2, clients2, ratio);
    double rate1 = ratio * rate2;
    double expected =
        pearson(selected1, clients1, rate1)
            + (rate2 > 1 - 1e-6 ? 0 : pearson(selected2, clients2, rate2));
    assertEquals(
        expected,
        RatioScore.statistic(new Tally(clients1, selected1), new Tally(clients2, selected2), ratio),
        1e-4 * Math.max(1, expected));
  }

  /// Koopman's own example: the interval of 36/40 by 16/80 is 2.94 to 7.15.
  @ParameterizedTest
  @CsvSource({"2.94", "7.15"})
  void reachesTheLimitWhereKoopmansIntervalEnds(double end) {
    assertEquals(3.841, RatioScore.statistic(new Tally(40, 36), new Tally(80, 16), end), 0.01);
  }

  @ParameterizedTest
  @CsvSource({"2", "10", "1000"})
  void growsInStepWithTheCounts(int factor) {
    double once = RatioScore.statistic(new Tally(50, 10), new Tally(60, 20), 0.8);
    double more =
        RatioScore.statistic(
            new Tally(50 * factor, 10 * factor), new Tally(60 * factor, 20 * factor), 0.8);
    assertEquals(factor * once, more, 1e-9 * more);
  }

  private static double pearson(int selected, int clients, double rate) {
    double missed = selected - clients * rate;
    return missed * missed / (clients * rate * (1 - rate));
  }

  private static double mostLikely(int x1, int n1, int x2, int n2, double ratio) {
    double best = Double.NaN;
    double bestLikelihood = Double.NEGATIVE_INFINITY;
    double limit = Math.min(1, 1 / ratio);
    for (double rate2 = 1e-6; rate2 < limit; rate2 += 1e-6) {
      double rate1 = ratio * rate2;
      double likelihood =
          x1 * Math.log(rate1)
              + (n1 - x1) * Math.log1p(-rate1)
              + x2 * Math.log(rate2)
              + (n2 - x2) * Math.log1p(-rate2);
      if (likelihood > bestLikelihood) {
        bestLikelihood = likelihood;
        best = rate2;
      }
    }
    return best;
  }
}
