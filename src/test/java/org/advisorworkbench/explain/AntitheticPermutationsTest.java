package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AntitheticPermutationsTest {
  private static Attribution estimate(ValueFunction game, int budget, long seed) {
    return new AntitheticPermutations(budget, seed)
        .attribute(game, Progress.NONE, attribution -> {});
  }

  private static double[] exact(ValueFunction game) {
    return Games.values(new ExactShapley().attribute(game, Progress.NONE, attribution -> {}));
  }

  @Test
  void comesCloseToTheExactValues() {
    var game = Games.random(9, 11);
    assertArrayEquals(exact(game), Games.values(estimate(game, 40_000, 5)), 0.02);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 40, 100})
  void isExactInOnePairWherePlayersInteractInPairs(int players) {
    // v(S) = sum of i over S + number of neighbours that are both present: 1 for each neighbour
    // pair
    var game =
        Games.of(
            players,
            coalition ->
                coalition.stream().mapToDouble(i -> i + (coalition.get(i + 1) ? 1 : 0)).sum());
    var expected = new double[players];
    for (int i = 0; i < players; i++) {
      expected[i] = i + (i > 0 ? 0.5 : 0) + (i < players - 1 ? 0.5 : 0);
    }
    var attribution = estimate(game, AntitheticPermutations.budgetFor(players, 1), 3);
    assertArrayEquals(expected, Games.values(attribution), 1e-9);
    assertTrue(Double.isNaN(attribution.contributions().getFirst().low()));
    assertFalse(attribution.contributions().getFirst().significant());
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 33, 64, 65, 130})
  void treatsMorePlayersThanAWordHasBits(int players) {
    var game = Games.random(players, players);
    var attribution = estimate(game, 20 * players, 1);
    assertEquals(players, attribution.contributions().size());
    assertEquals(0, attribution.residual(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "0, 50, 1",
    "1, 2, 2",
    "1, 50, 2",
    "2, 3, 3",
    "2, 4, 4",
    "8, 9, 9",
    "8, 15, 9",
    "8, 16, 16",
    "8, 29, 16",
    "8, 30, 30",
    "8, 1000, 996",
    "100, 700, 596",
  })
  void neverSpendsMoreThanItsBudget(int players, int budget, int spent) {
    var game = players == 0 ? Games.of(0, coalition -> 2) : Games.random(players, 9);
    var attribution = estimate(game, budget, 4);
    assertEquals(spent, game.asked);
    assertEquals(spent, attribution.evaluations());
    assertTrue(spent <= budget);
    assertEquals(0, attribution.residual(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 2", "50, 50"})
  void refusesABudgetThatAllowsNoSingleOrder(int players, int budget) {
    var game = Games.of(players, coalition -> 0);
    assertThrows(IllegalArgumentException.class, () -> estimate(game, budget, 1));
    assertEquals(0, game.asked);
  }

  @Test
  void knowsTheOnlyPlayersValueWithoutADraw() {
    var only = estimate(Games.of(1, coalition -> coalition.isEmpty() ? 2 : 5), 2, 1);
    assertEquals(new Attribution.Contribution(3, 3, 3), only.contributions().getFirst());
  }

  @Test
  void repeatsItselfFromTheSameSeedAlone() {
    var game = Games.random(12, 8);
    assertEquals(estimate(game, 300, 42), estimate(game, 300, 42));
    assertNotEquals(estimate(game, 300, 42), estimate(game, 300, 43));
  }

  @Test
  void refinesItsEstimateBatchByBatchUpToTheLast() {
    var told = new ArrayList<Attribution>();
    var game = Games.random(40, 2);
    var last =
        new AntitheticPermutations(AntitheticPermutations.budgetFor(40, 5), 1)
            .attribute(game, Progress.NONE, told::add);
    assertEquals(6, told.size());
    assertEquals(last, told.getLast());
    assertEquals(41, told.getFirst().evaluations(), "a single order first");
    for (int i = 1; i < told.size(); i++) {
      assertEquals(AntitheticPermutations.budgetFor(40, i), told.get(i).evaluations());
    }
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
            new AntitheticPermutations(10_000, 1)
                .attribute(game, new CancelAfter(200), attribution -> {}));
    assertEquals(AntitheticPermutations.budgetFor(40, 3), game.asked);
  }

  @ParameterizedTest
  @CsvSource({"5, 8, 0.87, 0.97", "20, 8, 0.93, 0.97", "40, 10, 0.93, 0.97"})
  void coversTheTruthAboutAsOftenAsItClaims(int pairs, int players, double least, double most) {
    var game = Games.random(players, 77);
    var truth = exact(game);
    int covered = 0;
    int intervals = 0;
    for (int seed = 0; seed < 400; seed++) {
      var attribution = estimate(game, AntitheticPermutations.budgetFor(players, pairs), seed);
      for (int player = 0; player < players; player++) {
        var contribution = attribution.contributions().get(player);
        if (contribution.high() - contribution.low() > 1e-9) {
          intervals++;
          covered +=
              contribution.low() <= truth[player] && truth[player] <= contribution.high() ? 1 : 0;
        }
      }
    }
    double coverage = (double) covered / intervals;
    assertTrue(least < coverage && coverage < most, "coverage " + coverage);
  }
}
