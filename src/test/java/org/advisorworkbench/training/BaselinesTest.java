package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BaselinesTest {
  /// Four clients, four products.
  private static final boolean[][] HELD = {
    {true, true, false, false},
    {true, true, true, false},
    {true, false, false, false},
    {false, false, false, false},
  };

  @Test
  void popularityCountsTheOtherHolders() {
    assertArrayEquals(new double[] {3, 2, 1, 0}, Baselines.popularity(HELD)[3]);
    assertArrayEquals(new double[] {2, 2, 1, 0}, Baselines.popularity(HELD)[2]);
  }

  /// By hand: of the three holders of the first product, one holds it with the second alone (1) and
  /// one with two others (1/2 each).
  @Test
  void coOccurrenceSharesAClientAmongWhatItHolds() {
    var scores = Baselines.coOccurrence(HELD)[2];
    assertEquals(1.5 / 3, scores[1], 1e-6);
    assertEquals(0.5 / 3, scores[2], 1e-6);
    assertEquals(0, scores[3], 1e-6);
  }

  @Test
  void clientsWhoHoldNothingAreServedByPopularity() {
    var scores = Baselines.coOccurrence(HELD)[3];
    assertTrue(scores[0] > scores[1] && scores[1] > scores[2] && scores[2] > scores[3]);
  }

  /// The first client bought the second product today, the second one the third half a life ago.
  @Test
  void recentPopularityCountsWhatOthersBoughtOfLateAndThenTheirHoldings() {
    double[][] bought = {{0, 1, 0, 0}, {0, 0, 0.5, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
    assertArrayEquals(
        new double[] {0, 1, 0.5, 0}, Baselines.recentPopularity(bought, HELD)[2], 1e-6);
    assertArrayEquals(
        new double[] {0, 0, 0.5, 0}, Baselines.recentPopularity(bought, HELD)[0], 1e-6);
    var scores = Baselines.recentPopularity(bought, HELD)[3];
    assertTrue(scores[0] > scores[3]);
  }
}
