package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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

  @Test
  void aPlayerWhoIsNeverMissedMayBeWorthNothing() {
    // 0 and 1 stand in for each other, 2 adds one alone, 3 nothing: the share is a quarter.
    var game = Games.of(4, s -> (s.get(0) || s.get(1) ? 1 : 0) + (s.get(2) ? 1 : 0));

    var contributions = occlude(game).contributions();

    assertEquals(new Attribution.Contribution(0.25, 0, 0.5), contributions.get(3));
    assertEquals(new Attribution.Contribution(0.25, 0, 0.5), contributions.get(0));
    assertEquals(new Attribution.Contribution(1.25, 1, 1.5), contributions.get(2));
  }

  @Test
  void withNothingToShareOutTheIntervalsAreTheValues() {
    for (var contribution : occlude(Games.of(3, s -> s.cardinality())).contributions()) {
      assertEquals(new Attribution.Contribution(1, 1, 1), contribution);
    }
  }

  @Test
  void lossesAreToldWithoutTheShare() {
    var game = Games.of(4, s -> (s.get(0) || s.get(1) ? 1 : 0) + (s.get(2) ? 1 : 0));

    var losses = Losses.of(game, Progress.NONE);

    assertEquals(new Losses(2, List.of(0.0, 0.0, 1.0, 0.0), 5), losses);
    assertEquals(5, game.asked);
    assertEquals(new Losses(7, List.of(), 1), Losses.of(Games.of(0, s -> 7), Progress.NONE));
    assertEquals(
        new Losses(3, List.of(3.0), 2),
        Losses.of(Games.of(1, s -> 3 * s.cardinality()), Progress.NONE));
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
