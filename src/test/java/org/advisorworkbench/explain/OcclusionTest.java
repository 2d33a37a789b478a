package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OcclusionTest {
  private static Attribution occlude(ValueFunction game) {
    return new Occlusion().attribute(game, Progress.NONE, attribution -> {});
  }

  @Test
  void isTheLossOfEachPlayerWhereNobodyInteracts() {
    var game = Games.of(5, s -> 3 + s.stream().mapToDouble(i -> i * i - 2).sum());

    assertArrayEquals(new double[] {-2, -1, 2, 7, 14}, Games.values(occlude(game)), 1e-12);
  }

  @Test
  void sharesOutEvenlyWhatTheLossesMiss() {
    // Two players who stand in for each other: neither is missed alone.
    var game = Games.of(2, s -> s.isEmpty() ? 0 : 1);

    assertArrayEquals(new double[] {0.5, 0.5}, Games.values(occlude(game)), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "2, 4", "200, 202"})
  void asksOnceForEachPlayerAndForTheEnds(int players, int asked) {
    var game = Games.of(players, s -> Math.sqrt(s.cardinality()));

    var attribution = occlude(game);

    assertEquals(asked, game.asked);
    assertEquals(asked, attribution.evaluations());
    assertEquals(0, attribution.residual(), 1e-9);
  }
}
