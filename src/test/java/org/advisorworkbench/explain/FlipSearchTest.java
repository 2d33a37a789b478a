package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.advisorworkbench.explain.FlipSearch.Result;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlipSearchTest {
  private static final double MARGIN = 0.001;
  private static final int PLENTY = 100_000;

  private static Result search(Games.Counted game, int budget) {
    return new FlipSearch(budget, MARGIN)
        .search(game, everybody(game), new double[game.players()], set -> true, Progress.NONE);
  }

  private static BitSet everybody(ValueFunction game) {
    var everybody = new BitSet();
    everybody.set(0, game.players());
    return everybody;
  }

  private static double without(Games.Counted game, Iterable<Integer> removed) {
    var present = everybody(game);
    removed.forEach(present::clear);
    return game.values(List.of(present))[0];
  }

  /// How many players the smallest turning set has, by trying all sets; 99 where there is none.
  private static int smallestByBruteForce(Games.Counted game) {
    int smallest = 99;
    for (long mask = 1; mask < 1L << game.players(); mask++) {
      var removed = BitSet.valueOf(new long[] {mask});
      if (without(game, removed.stream().boxed().toList()) < -MARGIN) {
        smallest = Math.min(smallest, removed.cardinality());
      }
    }
    return smallest;
  }

  private static Games.Counted sum(double constant, double... worths) {
    return Games.of(worths.length, s -> constant + s.stream().mapToDouble(i -> worths[i]).sum());
  }

  @Test
  void aSetThatIsDeniedIsNone() {
    var game = sum(-2, 1.5, 1.2, 0.4);
    var tried = new ArrayList<BitSet>();
    var result =
        new FlipSearch(PLENTY, MARGIN)
            .search(
                game,
                everybody(game),
                new double[game.players()],
                set -> {
                  tried.add(set);
                  return set.cardinality() > 1;
                },
                Progress.NONE);
    assertEquals(2, result.removed().size());
    assertEquals(1, result.exhausted());
    assertTrue(tried.stream().anyMatch(set -> set.cardinality() == 1));
  }

  @Test
  void oneWordThatTurnsTheSignAloneIsFoundAndProven() {
    var result = search(sum(0.2, 0.1, 0.5, -0.3, 0.1, -0.2), PLENTY);

    assertEquals(List.of(1), result.removed());
    assertTrue(result.smallest());
    assertEquals(0, result.exhausted());
  }

  @Test
  void ofSeveralWordsThatDoTheOneThatTurnsItFurthestIsTold() {
    assertEquals(List.of(2), search(sum(0.1, 0.2, 0.3, 0.9, -0.7), PLENTY).removed());
  }

  @Test
  void twoOfASumAreTheTwoLargest() {
    var result = search(sum(-0.5, 0.3, 0.05, 0.35, 0.02, 0.2), PLENTY);

    assertEquals(List.of(0, 2), result.removed());
    assertTrue(result.smallest());
    assertEquals(1, result.exhausted());
  }

  @Test
  void apartFromTheOthersTwoWordsMayMeanNothingAndTogetherEverything() {
    // Either of 3 and 8 holds the worth up while the other is away: no greedy step finds that.
    var game =
        Games.of(
            12,
            s ->
                (s.get(3) || s.get(8) ? 1.0 : -0.4)
                    + IntStream.of(0, 1, 2).filter(s::get).count() * 0.1);

    var result = search(game, PLENTY);

    assertEquals(List.of(3, 8), result.removed());
    assertTrue(result.smallest());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whatIsClaimedAgreesWithTryingAllSets(long seed) {
    var random = Games.random(9, seed);
    double grand = without(random, List.of());
    var game = Games.of(9, s -> random.values(List.of(s))[0] - grand + 0.4 + seed % 5);
    int truth = smallestByBruteForce(game);

    var result = search(game, PLENTY);

    if (result.removed().isEmpty()) {
      assertTrue(truth > result.exhausted(), truth + " but " + result);
    } else {
      assertTrue(without(game, result.removed()) < -MARGIN, "" + result);
      assertTrue(truth <= result.removed().size());
      assertTrue(truth > result.exhausted(), truth + " but " + result);
      assertTrue(!result.smallest() || truth == result.removed().size(), truth + " but " + result);
    }
    assertTrue(truth > 3 || truth == result.removed().size(), truth + " but " + result);
  }

  @Test
  void aSetIsPrunedToWordsThatAreAllNeeded() {
    var random = new Random(5);
    var worths = IntStream.range(0, 60).mapToDouble(i -> 0.1 + random.nextDouble() / 10).toArray();
    double total = Arrays.stream(worths).sum();
    var game = sum(-total + 0.9, worths);

    var result = search(game, 600);

    assertFalse(result.removed().isEmpty());
    for (int brought : result.removed()) {
      var rest = result.removed().stream().filter(player -> player != brought).toList();
      assertTrue(without(game, rest) >= -MARGIN, brought + " is not needed in " + result);
    }
    assertFalse(result.smallest(), "six of sixty cannot be proven by 600 tries");
  }

  @Test
  void nothingIsClaimedBeyondWhatWasTried() {
    var game = Games.of(40, s -> 1.0 + s.cardinality());

    var all = search(game, 1_100);
    var few = search(Games.of(40, s -> 1.0 + s.cardinality()), 20);

    assertEquals(List.of(), all.removed());
    assertEquals(2, all.exhausted(), "40 alone, 780 pairs and 210 greedy tries are within 1,100");
    assertTrue(all.longest() > 10, "" + all);
    assertEquals(0, few.exhausted());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 41, 42, 100, 500, 5_000})
  void theBudgetIsNeverExceeded(int budget) {
    var game = Games.of(40, s -> 3.0 + Math.sin(s.cardinality()));

    var result = search(game, budget);

    assertTrue(game.asked <= budget, game.asked + " of " + budget);
    assertEquals(game.asked, result.evaluations());
  }

  @Test
  void onlyWordsThatMayGoAreTakenAway() {
    var game = sum(0, 0.4, 0.1, 0.2, -0.65);
    var removable = new BitSet();
    removable.set(1);
    removable.set(2);

    var result =
        new FlipSearch(PLENTY, MARGIN)
            .search(game, removable, new double[4], set -> true, Progress.NONE);

    assertEquals(List.of(2), result.removed());
  }

  @Test
  void whereNobodyMayGoNothingIsFound() {
    var result =
        new FlipSearch(5, MARGIN)
            .search(sum(1, 0.2), new BitSet(), new double[1], set -> true, Progress.NONE);

    assertEquals(new Result(List.of(), 0, 0, 1), result);
  }

  @Test
  void aGameThatIsNotWonHasNothingToTurn() {
    assertThrows(IllegalArgumentException.class, () -> search(sum(-1, 0.2), 5));
    assertThrows(IllegalArgumentException.class, () -> new FlipSearch(0, MARGIN));
  }

  @Test
  void theSearchStopsBetweenTwoBatches() {
    var game = Games.of(40, s -> 1.0 + s.cardinality());

    assertThrows(
        CancellationException.class,
        () ->
            new FlipSearch(PLENTY, MARGIN)
                .search(game, everybody(game), new double[40], set -> true, new CancelAfter(41)));
    assertTrue(game.asked < 200, "" + game.asked);
  }
}
