package org.advisorworkbench.explain.faithfulness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  @Test
  void theSameOrderIsOneAndTheReverseMinusOne() {
    double[] values = {0.1, -3, 7, 2};
    double[] stretched = {10, -1, 1000, 20};
    double[] reversed = {-0.1, 3, -7, -2};
    assertEquals(1, RankCorrelation.kendall(values, stretched), 1e-12);
    assertEquals(1, RankCorrelation.spearman(values, stretched), 1e-12);
    assertEquals(-1, RankCorrelation.kendall(values, reversed), 1e-12);
    assertEquals(-1, RankCorrelation.spearman(values, reversed), 1e-12);
  }

  @Test
  void tauTakesTiesOutOfAccount() {
    // The example of scipy.stats.kendalltau, whose variant b gives -0.47140452079103173. By hand:
    // 2 concordant, 6 discordant pairs; 8 not tied in a, 9 not tied in b: -4 / √72.
    double[] a = {12, 2, 1, 12, 2};
    double[] b = {1, 4, 7, 1, 0};
    assertEquals(-4 / Math.sqrt(72), RankCorrelation.kendall(a, b), 1e-12);
    assertEquals(-0.47140452079103173, RankCorrelation.kendall(a, b), 1e-12);
  }

  @Test
  void rhoGivesTiesTheirMeanRank() {
    // The example of scipy.stats.spearmanr: 0.8207826816681233.
    double[] a = {1, 2, 3, 4, 5};
    double[] b = {5, 6, 7, 8, 7};
    assertEquals(0.8207826816681233, RankCorrelation.spearman(a, b), 1e-12);
  }

  @Test
  void withoutAnOrderThereIsNoCorrelation() {
    double[] equal = {2, 2, 2};
    double[] rising = {1, 2, 3};
    assertEquals(Double.NaN, RankCorrelation.kendall(equal, rising));
    assertEquals(Double.NaN, RankCorrelation.spearman(equal, rising));
    assertEquals(Double.NaN, RankCorrelation.kendall(new double[] {1}, new double[] {1}));
    assertEquals(Double.NaN, RankCorrelation.spearman(new double[0], new double[0]));
  }

  @Test
  void listsOfDifferentLengthsAreRefused() {
    double[] two = {1, 2};
    double[] three = {1, 2, 3};
    assertThrows(IllegalArgumentException.class, () -> RankCorrelation.kendall(two, three));
    assertThrows(IllegalArgumentException.class, () -> RankCorrelation.spearman(two, three));
  }
}
