package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.advisorworkbench.explain.RegressionShapley.Sizes;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Games whose important players are known, among many that matter a little and some that do not
/// matter at all.
class PlantedPlayersTest {
  private static final int PLAYERS = 30;
  private static final Set<Integer> PLANTED = Set.of(3, 11, 17, 26);

  /// Players who are worth nothing to any coalition.
  private static final List<Integer> IRRELEVANT = List.of(1, 8, 14, 20, 29);

  /// Two sides of 18 and 12 players in fields of 6 and 4, each of two phrases.
  private static final Partition GROUPS =
      Partition.group(List.of(side(0, 18, 6), side(18, PLAYERS, 4)));

  private static Partition side(int start, int end, int field) {
    return Partition.group(
        IntStream.iterate(start, first -> first < end, first -> first + field)
            .mapToObj(
                first ->
                    Partition.group(
                        List.of(
                            phrase(first, first + field / 2),
                            phrase(first + field / 2, first + field))))
            .toList());
  }

  private static Partition phrase(int start, int end) {
    return Partition.group(IntStream.range(start, end).mapToObj(Partition::single).toList());
  }

  /// The planted add 2 each and, three by three, something more; all others but the irrelevant add
  /// a little, and triples of them a little more or less. The worth passes through a curve, so that
  /// everybody interacts with everybody.
  private static ValueFunction game(long seed) {
    var random = new Random(seed);
    var own = random.doubles(PLAYERS, -0.2, 0.2).toArray();
    PLANTED.forEach(player -> own[player] = 2);
    IRRELEVANT.forEach(player -> own[player] = 0);
    var triples = IntStream.range(0, 40).mapToObj(i -> triple(random)).toList();
    var worths = random.doubles(triples.size(), -0.3, 0.3).toArray();
    return Games.of(
        PLAYERS,
        coalition -> {
          double sum = coalition.stream().mapToDouble(player -> own[player]).sum();
          for (int i = 0; i < worths.length; i++) {
            var missing = (BitSet) triples.get(i).clone();
            missing.andNot(coalition);
            sum += missing.isEmpty() ? worths[i] : 0;
          }
          return 4 * Math.tanh(sum / 4);
        });
  }

  private static BitSet triple(Random random) {
    var triple = new BitSet();
    while (triple.cardinality() < 3) {
      int player = random.nextInt(PLAYERS);
      if (!IRRELEVANT.contains(player)) {
        triple.set(player);
      }
    }
    return triple;
  }

  private static Estimator estimator(String name, int budget, long seed) {
    return switch (name) {
      case "permutation" -> new AntitheticPermutations(budget, seed);
      case "kernel" -> new RegressionShapley(Sizes.KERNEL, budget, seed);
      case "leverage" -> new RegressionShapley(Sizes.LEVERAGE, budget, seed);
      case "leverage of two sides" ->
          new RegressionShapley(Sizes.LEVERAGE, budget, seed).sharingSides(18);
      case "owen" -> AntitheticPermutations.within(GROUPS, budget, seed);
      case "lime" -> new Lime(budget, seed);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"permutation", "owen", "kernel", "leverage", "leverage of two sides", "lime"})
  void thePlantedComeFirst(String name) {
    for (int seed = 0; seed < 20; seed++) {
      var values =
          estimator(name, 16 * PLAYERS, seed)
              .attribute(game(seed), Progress.NONE, refined -> {})
              .values();
      var first =
          IntStream.range(0, PLAYERS)
              .boxed()
              .sorted(Comparator.comparingDouble(player -> -values[player]))
              .limit(PLANTED.size())
              .toList();
      assertEquals(PLANTED, new HashSet<>(first));
    }
  }

  /// 250 games with 5 irrelevant players each. The standard deviation of a share of 95 % of 1250 is
  /// 0.6 %.
  @ParameterizedTest
  @ValueSource(
      strings = {"permutation", "owen", "kernel", "leverage", "leverage of two sides", "lime"})
  void theIntervalOfAnIrrelevantPlayerHoldsZero(String name) {
    int holding = 0;
    int games = 250;
    for (int seed = 0; seed < games; seed++) {
      var contributions =
          estimator(name, 16 * PLAYERS, seed)
              .attribute(game(seed), Progress.NONE, refined -> {})
              .contributions();
      for (int player : IRRELEVANT) {
        var contribution = contributions.get(player);
        holding += contribution.low() <= 0 && 0 <= contribution.high() ? 1 : 0;
      }
    }
    double share = (double) holding / (games * IRRELEVANT.size());
    assertTrue(share >= 0.92, "intervals that hold zero: " + share);
  }
}
