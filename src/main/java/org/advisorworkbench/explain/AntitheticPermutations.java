package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.advisorworkbench.work.Progress;

/// Shapley values from pairs of a random order of the players and its reverse.
///
/// - What: along each order players come in one by one, and each is credited with what its coming
///   changes; a player's value is the mean over the pairs of the mean of the two credits.
/// - Shapes: n players; a pair takes 2(n − 1) evaluations, since the empty and the grand coalition
///   are evaluated once for all. Never more evaluations than the budget.
/// - Units: those of the game. Each value has its own 95 % interval, from the spread of the pair
///   means by Student's t with (pairs − 1) degrees of freedom; it covers the error of sampling
///   alone, for one player at a time. NaN with fewer than two pairs. Student's t supposes a normal
///   spread: on random games with triples, 95 % became 89 % with 5 pairs and 93 % to 97 % from 20.
/// - Errors: unbiased; falls as 1/√pairs. One pair is exact for games whose interactions join at
///   most two players. Credits along an order telescope, so the values add up to v(N) − v(∅) within
///   rounding, whatever the budget.
/// - Groups: with a [Partition], only orders in which every group comes in without a gap are drawn,
///   and the values are Owen values: those of a group add up to the group's own value in the game
///   whose players are the groups. One pair is then still exact for interactions of two players.
/// - Source: Castro, Gómez and Tejada, "Polynomial calculation of the Shapley value based on
///   sampling", 2009; antithetic pairs: Mitchell, Cooper, Frank and Holmes, "Sampling Permutations
///   for Shapley Value Estimation", 2022; G. Owen, "Values of Games with a Priori Unions", 1977.
///
/// The same seed and budget give the same orders on every machine: `java.util.Random` and the
/// shuffle below are specified to the bit. Budget left over after the last whole pair is not spent;
/// only a budget too small for one pair is spent on a single order.
public final class AntitheticPermutations implements Estimator {
  /// Pairs are asked for together until a batch is about this large, so that small games still make
  /// good batches and large ones show their first estimate soon.
  private static final int COALITIONS_PER_BATCH = 128;

  private final int budget;
  private final long seed;
  private final Optional<Partition> groups;
  private final Precision enough;

  /// @param budget the most evaluations that may be made, [#smallestBudget] or more
  /// @param seed where the random orders start from
  public AntitheticPermutations(int budget, long seed) {
    this(budget, seed, Optional.empty(), Precision.NEVER);
  }

  private AntitheticPermutations(
      int budget, long seed, Optional<Partition> groups, Precision enough) {
    this.budget = budget;
    this.seed = seed;
    this.groups = groups;
    this.enough = enough;
  }

  /// An estimator of Owen values.
  ///
  /// @param groups of all players of the games to come
  public static AntitheticPermutations within(Partition groups, int budget, long seed) {
    return new AntitheticPermutations(budget, seed, Optional.of(groups), Precision.NEVER);
  }

  /// The same, stopped after the first batch that makes the estimate good enough.
  public AntitheticPermutations until(Precision precision) {
    return new AntitheticPermutations(budget, seed, groups, precision);
  }

  /// The evaluations that a single order takes, without which nothing can be said.
  public static int smallestBudget(int players) {
    return players == 0 ? 1 : players + 1;
  }

  /// The evaluations that a number of pairs takes.
  public static int budgetFor(int players, int pairs) {
    return players <= 1 ? smallestBudget(players) : 2 + pairs * 2 * (players - 1);
  }

  @Override
  public Attribution attribute(
      ValueFunction game, Progress progress, Consumer<Attribution> refined) {
    int players = game.players();
    if (budget < smallestBudget(players)) {
      throw new IllegalArgumentException(
          "expected a budget of %d evaluations or more for %d players, found %d"
              .formatted(smallestBudget(players), players, budget));
    }
    return new Run(game, progress).attribute(refined);
  }

  /// The estimate of one game in the making.
  private final class Run {
    private final int players;
    private final double precision;
    private final int pairs;
    private final Evaluations evaluations;
    private final Random random = new Random(seed);
    private final Partition partition;
    private final PairMeans means;
    private final double empty;
    private final double grand;

    Run(ValueFunction game, Progress progress) {
      players = game.players();
      precision = game.precision();
      partition = groups.orElseGet(() -> Partition.flat(players));
      if (!new HashSet<>(partition.players())
              .equals(new HashSet<>(Partition.flat(players).players()))
          || partition.players().size() != players) {
        throw new IllegalArgumentException(
            "expected groups of the players 0 to %d, found %s"
                .formatted(players - 1, partition.players()));
      }
      pairs = players <= 1 ? 0 : (budget - 2) / (2 * (players - 1));
      evaluations = new Evaluations(game, progress, planned());
      means = new PairMeans(players);
      if (players == 0) {
        empty = evaluations.values(List.of(new BitSet()))[0];
        grand = empty;
      } else {
        var ends = evaluations.values(List.of(new BitSet(), everybody()));
        empty = ends[0];
        grand = ends[1];
      }
    }

    private int planned() {
      return pairs == 0 ? smallestBudget(players) : budgetFor(players, pairs);
    }

    Attribution attribute(Consumer<Attribution> refined) {
      if (players == 0) {
        return told(List.of(), refined);
      }
      if (players == 1) {
        double value = grand - empty;
        return told(List.of(new Attribution.Contribution(value, value, value)), refined);
      }
      var order = randomOrder();
      var estimate = firstOrder(order, refined);
      if (pairs > 0) {
        var back = credits(List.of(reversed(order))).getFirst();
        means.add(middle(estimate.values(), back));
        estimate = told(means.contributions(), refined);
      }
      while (means.count() < pairs && !enough.isReachedBy(estimate.contributions())) {
        estimate = batch(Math.min(pairs - means.count(), pairsPerBatch()), refined);
      }
      return estimate;
    }

    /// What a single order says, without any notion of how far off it is.
    private Attribution firstOrder(int[] order, Consumer<Attribution> refined) {
      var single = new PairMeans(players);
      single.add(credits(List.of(order)).getFirst());
      return told(single.contributions(), refined);
    }

    private int pairsPerBatch() {
      return Math.max(1, COALITIONS_PER_BATCH / (2 * (players - 1)));
    }

    private Attribution batch(int size, Consumer<Attribution> refined) {
      var orders = new ArrayList<int[]>();
      for (int pair = 0; pair < size; pair++) {
        var order = randomOrder();
        orders.add(order);
        orders.add(reversed(order));
      }
      var credits = credits(orders);
      for (int pair = 0; pair < size; pair++) {
        means.add(middle(credits.get(2 * pair), credits.get(2 * pair + 1)));
      }
      return told(means.contributions(), refined);
    }

    private Attribution told(
        List<Attribution.Contribution> contributions, Consumer<Attribution> refined) {
      var attribution =
          new Attribution(
                  groups.isEmpty() ? "permutation" : "owen",
                  seed,
                  evaluations.done(),
                  empty,
                  grand,
                  contributions)
              .reachingAtLeast(precision);
      refined.accept(attribution);
      return attribution;
    }

    /// What each player changes by coming in, for each order.
    private List<double[]> credits(List<int[]> orders) {
      var coalitions = new ArrayList<BitSet>();
      for (var order : orders) {
        var present = new BitSet(players);
        for (int place = 0; place < players - 1; place++) {
          present.set(order[place]);
          coalitions.add((BitSet) present.clone());
        }
      }
      var worths = evaluations.values(coalitions);
      var credits = new ArrayList<double[]>();
      int next = 0;
      for (var order : orders) {
        var credit = new double[players];
        double before = empty;
        for (int place = 0; place < players; place++) {
          double after = place < players - 1 ? worths[next++] : grand;
          credit[order[place]] = after - before;
          before = after;
        }
        credits.add(credit);
      }
      return credits;
    }

    private BitSet everybody() {
      var everybody = new BitSet(players);
      everybody.set(0, players);
      return everybody;
    }

    private int[] randomOrder() {
      return partition.shuffled(random).players().stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private static int[] reversed(int[] order) {
    var reversed = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      reversed[i] = order[order.length - 1 - i];
    }
    return reversed;
  }

  private static double[] middle(double[] one, double[] other) {
    var middle = new double[one.length];
    for (int i = 0; i < one.length; i++) {
      middle[i] = (one[i] + other[i]) / 2;
    }
    return middle;
  }
}
