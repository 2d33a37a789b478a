package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.advisorworkbench.explain.RegressionShapley.Sizes;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegressionShapleyTest {
  private static Attribution estimate(ValueFunction game, Sizes sizes, int budget, long seed) {
    return new RegressionShapley(sizes, budget, seed)
        .attribute(game, Progress.NONE, attribution -> {});
  }

  private static double[] exact(ValueFunction game) {
    return Games.values(new ExactShapley().attribute(game, Progress.NONE, attribution -> {}));
  }

  @ParameterizedTest
  @EnumSource
  void isExactWithTheBudgetForAllCoalitionsWithSharedSides(Sizes sizes) {
    for (int players = 2; players <= 9; players++) {
      var game = Games.random(players, 11);
      var expected = exact(game);
      for (int side = 0; side <= players; side++) {
        game.asked = 0;
        var attribution =
            new RegressionShapley(sizes, 1 << players, 5)
                .sharingSides(side)
                .attribute(game, Progress.NONE, refined -> {});
        assertArrayEquals(expected, Games.values(attribution), 1e-9, players + " players");
        assertEquals(1 << players, game.asked);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void isExactWithTheBudgetForAllCoalitions(Sizes sizes) {
    for (int players = 0; players <= 9; players++) {
      var game = players == 0 ? Games.of(0, coalition -> 2) : Games.random(players, 11);
      var expected = exact(game);
      game.asked = 0;

      var attribution = estimate(game, sizes, 1 << players, 5);

      assertArrayEquals(expected, Games.values(attribution), 1e-9, players + " players");
      assertEquals(1 << players, game.asked);
      for (var contribution : attribution.contributions()) {
        assertEquals(0, contribution.high() - contribution.low(), 1e-9);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"KERNEL, 6", "KERNEL, 40", "LEVERAGE, 6", "LEVERAGE, 40", "LEVERAGE, 130"})
  void isExactWherePlayersInteractInPairs(Sizes sizes, int players) {
    // v(S) = sum of i over S + number of neighbours that are both present.
    var game =
        Games.of(
            players,
            coalition ->
                coalition.stream().mapToDouble(i -> i + (coalition.get(i + 1) ? 1 : 0)).sum());
    var expected = new double[players];
    for (int i = 0; i < players; i++) {
      expected[i] = i + (i > 0 ? 0.5 : 0) + (i < players - 1 ? 0.5 : 0);
    }

    var smallest = RegressionShapley.smallestBudget(players);

    assertArrayEquals(expected, Games.values(estimate(game, sizes, smallest, 3)), 1e-9);
    assertArrayEquals(
        expected,
        Games.values(estimate(game, sizes, Math.min(64, 1 << players) + smallest, 3)),
        1e-9);
  }

  @Test
  void comesCloserThanPermutationsForTheSameBudget() {
    double byRegression = 0;
    double byPermutations = 0;
    for (int seed = 0; seed < 40; seed++) {
      var game = Games.random(12, seed);
      var truth = exact(game);
      byRegression += distance(truth, estimate(game, Sizes.LEVERAGE, 16 * 12, seed));
      byPermutations +=
          distance(
              truth,
              new AntitheticPermutations(16 * 12, seed)
                  .attribute(game, Progress.NONE, attribution -> {}));
    }
    assertTrue(byRegression < byPermutations, byRegression + " " + byPermutations);
  }

  private static double distance(double[] truth, Attribution attribution) {
    var values = Games.values(attribution);
    double error = 0;
    double length = 0;
    for (int i = 0; i < truth.length; i++) {
      error += (values[i] - truth[i]) * (values[i] - truth[i]);
      length += truth[i] * truth[i];
    }
    return Math.sqrt(error / length);
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 33, 64, 65, 130})
  void treatsMorePlayersThanAWordHasBits(int players) {
    var attribution = estimate(Games.random(players, players), Sizes.LEVERAGE, 8 * players, 1);

    assertEquals(players, attribution.contributions().size());
    assertEquals(0, attribution.residual(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 50, 1",
    "1, 50, 2",
    "2, 4, 4",
    "2, 50, 4",
    "3, 8, 8",
    "3, 50, 8",
    "8, 18, 18",
    "8, 19, 18",
    "8, 100, 100",
    "8, 1000, 256",
    "100, 701, 700"
  })
  void neverSpendsMoreThanItsBudget(int players, int budget, int spent) {
    for (var sizes : Sizes.values()) {
      var game = players == 0 ? Games.of(0, coalition -> 2) : Games.random(players, 9);

      var attribution = estimate(game, sizes, budget, 4);

      assertEquals(spent, game.asked);
      assertEquals(spent, attribution.evaluations());
      assertEquals(0, attribution.residual(), 1e-9);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 3", "50, 101"})
  void refusesABudgetThatDeterminesNothing(int players, int budget) {
    var game = Games.of(players, coalition -> 0);

    assertThrows(IllegalArgumentException.class, () -> estimate(game, Sizes.LEVERAGE, budget, 1));
    assertEquals(0, game.asked);
  }

  @Test
  void repeatsItselfFromTheSameSeedAlone() {
    var game = Games.random(12, 8);

    assertEquals(estimate(game, Sizes.LEVERAGE, 300, 42), estimate(game, Sizes.LEVERAGE, 300, 42));
    assertNotEquals(
        estimate(game, Sizes.LEVERAGE, 300, 42), estimate(game, Sizes.LEVERAGE, 300, 43));
  }

  @Test
  void refinesItsEstimateBatchByBatchUpToTheLast() {
    var told = new ArrayList<Attribution>();

    var last =
        new RegressionShapley(Sizes.LEVERAGE, 2 + 2 * (40 + 64 + 10), 1)
            .attribute(Games.random(40, 2), Progress.NONE, told::add);

    assertEquals(List.of(42, 82, 210, 230), told.stream().map(Attribution::evaluations).toList());
    assertEquals(last, told.getLast());
    assertTrue(Double.isNaN(told.getFirst().contributions().getFirst().low()));
    for (var estimate : told) {
      assertEquals(0, estimate.residual(), 1e-9);
    }
  }

  @Test
  void stopsWhenCancelled() {
    var game = Games.random(40, 2);

    assertThrows(
        CancellationException.class,
        () ->
            new RegressionShapley(Sizes.KERNEL, 10_000, 1)
                .attribute(game, new CancelAfter(200), attribution -> {}));
    assertTrue(game.asked < 400);
  }

  @ParameterizedTest
  @CsvSource({
    "KERNEL, 12, 192",
    "KERNEL, 12, 384",
    "LEVERAGE, 12, 192",
    "LEVERAGE, 12, 384",
    "LEVERAGE, 9, 100",
    "LEVERAGE, 14, 224"
  })
  void coversTheTruthAboutAsOftenAsItClaims(Sizes sizes, int players, int budget) {
    double apart = coverage(sizes, players, budget, 0);
    double shared = coverage(sizes, players, budget, players / 2);
    assertTrue(0.92 <= apart && apart <= 0.98, "coverage " + apart);
    assertTrue(0.92 <= shared && shared <= 0.98, "coverage with shared sides " + shared);
  }

  private static double coverage(Sizes sizes, int players, int budget, int firstSide) {
    int covered = 0;
    int intervals = 0;
    var games = IntStream.range(0, 10).mapToObj(seed -> Games.random(players, seed)).toList();
    var truths = games.stream().map(RegressionShapleyTest::exact).toList();
    for (int seed = 0; seed < 200; seed++) {
      var truth = truths.get(seed % 10);
      var attribution =
          new RegressionShapley(sizes, budget, seed)
              .sharingSides(firstSide)
              .attribute(games.get(seed % 10), Progress.NONE, refined -> {});
      for (int player = 0; player < players; player++) {
        var contribution = attribution.contributions().get(player);
        if (contribution.high() - contribution.low() > 1e-9) {
          intervals++;
          covered +=
              contribution.low() <= truth[player] && truth[player] <= contribution.high() ? 1 : 0;
        }
      }
    }
    return (double) covered / intervals;
  }
}
