package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimeTest {
  private static Attribution slopes(ValueFunction game, int budget, long seed) {
    return new Lime(budget, seed).attribute(game, Progress.NONE, attribution -> {});
  }

  @Test
  void findsTheSlopesOfALinearGame() {
    var game = Games.of(6, s -> 3 + s.stream().mapToDouble(i -> i * i - 2).sum());

    var attribution = slopes(game, 60, 1);

    assertArrayEquals(new double[] {-2, -1, 2, 7, 14, 23}, Games.values(attribution), 1e-3);
    assertTrue(attribution.contributions().getLast().significant());
  }

  @Test
  void looksNearTheGrandCoalition() {
    // Player 0 matters only while most of the others are gone.
    var game = Games.of(12, s -> s.get(0) && s.cardinality() < 4 ? 1 : 0);

    var far = new ExactShapley().attribute(game, Progress.NONE, attribution -> {});

    assertTrue(
        Math.abs(slopes(game, 2000, 1).contributions().getFirst().value())
            < far.contributions().getFirst().value());
  }

  @ParameterizedTest
  @CsvSource({"0, 9, 1", "1, 9, 2", "2, 9, 9", "40, 43, 43", "40, 200, 200"})
  void spendsItsBudgetAndAddsUp(int players, int budget, int asked) {
    var game = Games.of(players, s -> Math.sqrt(s.cardinality()) + (s.get(1) ? 1 : 0));

    var attribution = slopes(game, budget, 5);

    assertEquals(asked, game.asked);
    assertEquals(0, attribution.residual(), 1e-9);
    assertEquals(attribution, slopes(game, budget, 5));
  }

  @Test
  void refusesABudgetThatDeterminesNothing() {
    assertThrows(IllegalArgumentException.class, () -> slopes(Games.of(5, s -> 0), 7, 1));
  }
}
