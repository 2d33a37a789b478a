package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.advisorworkbench.explain.Interactions.Interaction;
import org.advisorworkbench.explain.Interactions.Pair;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;

class InteractionsTest {
  private static final int ALL = 1 << 14;

  private static List<Interaction> interactions(
      ValueFunction game, int draws, long seed, Pair... pairs) {
    return new Interactions(draws, seed).of(game, List.of(pairs), Progress.NONE, refined -> {});
  }

  /// The index by its Möbius transform: Σ over T with i and j in it of m(T) / (|T| − 1).
  private static double byMoebius(Games.Counted game, Pair pair) {
    int players = game.players();
    double index = 0;
    for (long mask = 0; mask < 1L << players; mask++) {
      var coalition = BitSet.valueOf(new long[] {mask});
      if (coalition.get(pair.first()) && coalition.get(pair.second())) {
        index += moebius(game, mask) / (coalition.cardinality() - 1);
      }
    }
    return index;
  }

  private static double moebius(Games.Counted game, long mask) {
    double sum = 0;
    for (long part = mask; ; part = (part - 1) & mask) {
      double worth = game.values(List.of(BitSet.valueOf(new long[] {part})))[0];
      sum += (Long.bitCount(mask ^ part) % 2 == 0 ? 1 : -1) * worth;
      if (part == 0) {
        return sum;
      }
    }
  }

  @Test
  void agreeWithTheMoebiusTransformWhenAllCoalitionsAreAsked() {
    var game = Games.random(7, 4);
    for (var pair : List.of(new Pair(0, 1), new Pair(5, 2), new Pair(6, 3))) {
      var interaction = interactions(game, ALL, 1, pair).getFirst();

      assertEquals(byMoebius(game, pair), interaction.value(), 1e-9);
      assertEquals(interaction.value(), interaction.low());
    }
  }

  @Test
  void areTheExtraWorthWherePlayersMeetInPairsAlone() {
    var game = Games.of(40, s -> s.cardinality() + (s.get(3) && s.get(30) ? -2 : 0));

    var found = interactions(game, 4, 9, new Pair(3, 30), new Pair(3, 31));

    assertEquals(-2, found.get(0).value(), 1e-9);
    assertEquals(0, found.get(1).value(), 1e-9);
  }

  @Test
  void coverTheTruthAboutAsOftenAsTheyClaim() {
    int covered = 0;
    int intervals = 0;
    for (int seed = 0; seed < 200; seed++) {
      // With a complement beside each draw, interactions of three players would be met exactly.
      var game = curved(9, seed % 10);
      var pair = new Pair(seed % 9, (seed + 4) % 9);
      double truth = byMoebius(game, pair);
      var found = interactions(game, 24, seed, pair).getFirst();
      if (found.high() - found.low() > 1e-9) {
        intervals++;
        covered += found.low() <= truth && truth <= found.high() ? 1 : 0;
      }
    }
    double coverage = (double) covered / intervals;
    assertTrue(0.9 <= coverage && coverage <= 0.99, coverage + " of " + intervals);
  }

  private static Games.Counted curved(int players, long seed) {
    var random = new Random(seed);
    var weights = random.doubles(players, -1, 1).toArray();
    return Games.of(players, s -> Math.tanh(s.stream().mapToDouble(i -> weights[i]).sum() + 0.3));
  }

  @Test
  void askAsOftenAsTheyPromise() {
    var game = Games.random(30, 1);
    var told = new ArrayList<List<Interaction>>();

    new Interactions(5, 1)
        .of(game, List.of(new Pair(0, 1), new Pair(2, 3)), Progress.NONE, told::add);

    assertEquals(2 * 5 * 8, game.asked);
    assertEquals(List.of(1, 2), told.stream().map(List::size).toList());
  }

  @Test
  void repeatThemselvesFromTheSameSeedAlone() {
    var game = Games.random(30, 1);
    var pair = new Pair(4, 5);

    assertEquals(interactions(game, 9, 2, pair), interactions(game, 9, 2, pair));
    assertNotEquals(
        interactions(curved(20, 3), 9, 2, new Pair(0, 1)),
        interactions(curved(20, 3), 9, 7, new Pair(0, 1)));
  }

  @Test
  void refuseNoDraws() {
    assertThrows(IllegalArgumentException.class, () -> new Interactions(0, 1));
  }
}
