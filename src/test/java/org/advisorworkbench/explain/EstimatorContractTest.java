package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.advisorworkbench.explain.RegressionShapley.Sizes;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What every estimator promises, whatever the number of players and the budget.
class EstimatorContractTest {
  private static final int[] PLAYERS = {0, 1, 2, 3, 5, 12, 33, 70};

  /// How an estimator is made and what it does with its budget.
  enum Kind {
    PERMUTATION,
    OWEN,
    KERNEL,
    LEVERAGE,
    LEVERAGE_OF_TWO_SIDES,
    KERNEL_OF_TWO_SIDES,
    LIME;

    Estimator of(int players, int budget, long seed, Precision enough) {
      return switch (this) {
        case PERMUTATION -> new AntitheticPermutations(budget, seed).until(enough);
        case OWEN -> AntitheticPermutations.within(halves(players), budget, seed).until(enough);
        case KERNEL -> new RegressionShapley(Sizes.KERNEL, budget, seed).until(enough);
        case LEVERAGE -> new RegressionShapley(Sizes.LEVERAGE, budget, seed).until(enough);
        case LEVERAGE_OF_TWO_SIDES ->
            new RegressionShapley(Sizes.LEVERAGE, budget, seed)
                .sharingSides(players / 3)
                .until(enough);
        case KERNEL_OF_TWO_SIDES ->
            new RegressionShapley(Sizes.KERNEL, budget, seed)
                .sharingSides(2 * players / 3)
                .until(enough);
        case LIME -> new Lime(budget, seed).until(enough);
      };
    }

    int smallest(int players) {
      return switch (this) {
        case PERMUTATION, OWEN -> AntitheticPermutations.smallestBudget(players);
        case LIME -> Lime.smallestBudget(players);
        default -> RegressionShapley.smallestBudget(players);
      };
    }

    /// What is spent of a budget that is enough, by what the estimators' documentation says.
    int spent(int players, int budget) {
      if (players <= 1) {
        return players + 1;
      }
      return switch (this) {
        case PERMUTATION, OWEN -> {
          int pairs = (budget - 2) / (2 * (players - 1));
          yield pairs == 0 ? players + 1 : 2 + pairs * 2 * (players - 1);
        }
        case LIME -> budget;
        default -> players < 30 ? Math.min(budget - budget % 2, 1 << players) : budget - budget % 2;
      };
    }

    private static Partition halves(int players) {
      var flat = Partition.flat(players).parts();
      return Partition.group(
          List.of(
              Partition.group(flat.subList(0, players / 2)),
              Partition.group(flat.subList(players / 2, players))));
    }
  }

  private static Stream<Arguments> everyKindPlayersAndBudget() {
    var cases = new ArrayList<Arguments>();
    for (var kind : Kind.values()) {
      for (int players : PLAYERS) {
        IntFunction<Arguments> withMore =
            more -> Arguments.of(kind, players, kind.smallest(players) + more);
        Stream.of(0, 1, 7, 100, 16 * players).forEach(more -> cases.add(withMore.apply(more)));
      }
    }
    return cases.stream();
  }

  private static Games.Counted game(int players) {
    return players == 0 ? Games.of(0, coalition -> 2) : Games.random(players, 3);
  }

  @ParameterizedTest
  @MethodSource("everyKindPlayersAndBudget")
  void spendsItsBudgetAddsUpAndRepeatsItself(Kind kind, int players, int budget) {
    var game = game(players);
    var told = new ArrayList<Attribution>();

    var attribution =
        kind.of(players, budget, 11, Precision.NEVER).attribute(game, Progress.NONE, told::add);

    assertTrue(game.asked <= budget, game.asked + " of " + budget);
    assertEquals(kind.spent(players, budget), game.asked);
    assertEquals(game.asked, attribution.evaluations());
    assertEquals(players, attribution.contributions().size());
    assertEquals(attribution, told.getLast());
    for (var estimate : told) {
      assertEquals(0, estimate.residual(), 1e-9);
    }
    assertEquals(
        attribution,
        kind.of(players, budget, 11, Precision.NEVER)
            .attribute(game, Progress.NONE, estimate -> {}));
  }

  private static Stream<Arguments> everyKind() {
    return Stream.of(Kind.values()).map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void stopsAtTheFirstEstimateThatIsPreciseEnough(Kind kind) {
    int players = 12;
    var all = new ArrayList<Attribution>();
    kind.of(players, 1500, 2, Precision.NEVER).attribute(game(players), Progress.NONE, all::add);
    double wanted = reach(all.get(all.size() / 2));

    var told = new ArrayList<Attribution>();
    var stopped =
        kind.of(players, 1500, 2, Precision.within(wanted))
            .attribute(game(players), Progress.NONE, told::add);

    int first = 0;
    while (!(reach(all.get(first)) <= wanted)) {
      first++;
    }
    assertEquals(all.get(first), stopped, "the same estimates, ended earlier");
    assertEquals(all.subList(0, first + 1), told);
    assertTrue(stopped.evaluations() < 1500);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void aRelativeToleranceIsMeasuredByTheGreatestValue(Kind kind) {
    int players = 12;
    var stopped =
        kind.of(players, 2000, 2, Precision.relative(0.5))
            .attribute(game(players), Progress.NONE, estimate -> {});
    double greatest =
        stopped.contributions().stream().mapToDouble(c -> Math.abs(c.value())).max().orElseThrow();

    assertTrue(reach(stopped) <= 0.5 * greatest, reach(stopped) + " of " + greatest);
    assertTrue(stopped.evaluations() < 2000, "" + stopped.evaluations());
  }

  private static double reach(Attribution attribution) {
    return attribution.contributions().stream()
        .mapToDouble(c -> (c.high() - c.low()) / 2)
        .reduce(0, Math::max);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void saysSomethingEarly(Kind kind) {
    var told = new ArrayList<Attribution>();
    kind.of(33, 16 * 33, 2, Precision.NEVER).attribute(game(33), Progress.NONE, told::add);

    assertTrue(told.getFirst().evaluations() <= 16 * 33 / 4, "" + told.getFirst().evaluations());
    assertTrue(told.size() > 2);
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void aConstantGameGivesNobodyAnything(Kind kind) {
    for (int players : PLAYERS) {
      int budget = kind.smallest(players) + 60;
      var attribution =
          kind.of(players, budget, 5, Precision.NEVER)
              .attribute(Games.of(players, s -> 4.5), Progress.NONE, estimate -> {});
      for (var contribution : attribution.contributions()) {
        assertEquals(0, contribution.value(), 1e-12);
      }
    }
  }
}
