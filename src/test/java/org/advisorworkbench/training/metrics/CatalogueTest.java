package org.advisorworkbench.training.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final Catalogue catalogue = new Catalogue(new int[] {7, 3, 0, 1}, 7);

  @Test
  void coverageIsTheShareOfProductsThatAnybodyIsShown() {
    var recommended = new int[][] {{0, 1}, {1, 2}, {3, 0}};
    assertEquals(3 / 4.0, catalogue.coverage(recommended, new int[] {1, 2, 0}), 1e-12);
  }

  /// Of seven clients and one more: 8 of 8 hold the first, 4 of 8 the second, 1 of 8 the third.
  @Test
  void noveltyIsTheMeanOfBits() {
    assertEquals((0 + 1 + 3) / 3.0, catalogue.novelty(new int[] {0, 1, 2}), 1e-12);
  }

  @Test
  void firstPlacesFollowTheScoresOfCandidates() {
    assertArrayEquals(
        new int[] {3, 0}, Catalogue.first(2, new int[] {0, 2, 3}, new double[] {0.5, 9, 0.5, 0.7}));
  }
}
