package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.advisorworkbench.work.Progress;

/// The slopes of a linear model of the game near the grand coalition.
///
/// - What: coalitions are drawn by taking away a random number of random players; a ridge
///   regression weights them by exp(−d² / width²), d being the cosine distance to the grand
///   coalition, and goes through v(N) and v(∅), so that the slopes add up to their difference.
/// - Shapes: n players; n + 3 evaluations or more. Never more than the budget.
/// - Units: those of the game. Intervals of 95 % from the influence of the residuals (the sandwich
///   of H. White, 1980); they cover the choice of coalitions, not the game's distance from being
///   linear. NaN while there are no more coalitions than players.
/// - Source: M. Ribeiro, S. Singh, C. Guestrin, "Why Should I Trust You?", 2016, with the kernel
///   width 0.25 of their text explainer. Theirs does not go through v(N) and v(∅).
public final class Lime implements Estimator {
  private static final double WIDTH = 0.25;
  private static final double RIDGE = 1e-6;
  private static final int BATCH = 128;
  private static final double NORMAL_QUANTILE = 1.959963984540054;

  private final int budget;
  private final long seed;
  private final Precision enough;

  /// @param budget the most evaluations that may be made, [#smallestBudget] or more
  /// @param seed where the random draws start from
  public Lime(int budget, long seed) {
    this(budget, seed, Precision.NEVER);
  }

  private Lime(int budget, long seed, Precision enough) {
    this.budget = budget;
    this.seed = seed;
    this.enough = enough;
  }

  /// The same, stopped after the first batch that makes the estimate good enough.
  public Lime until(Precision precision) {
    return new Lime(budget, seed, precision);
  }

  /// The evaluations without which nothing can be said.
  public static int smallestBudget(int players) {
    return players <= 1 ? players + 1 : players + 3;
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
    return new Run(game, progress, refined).attribute();
  }

  /// The slopes of one game in the making, written as equal shares plus slopes that add up to
  /// nothing.
  private final class Run {
    private final int players;
    private final double precision;
    private final Evaluations evaluations;
    private final Consumer<Attribution> refined;
    private final double empty;
    private final double grand;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> targets = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    Run(ValueFunction game, Progress progress, Consumer<Attribution> refined) {
      this.players = game.players();
      this.precision = game.precision();
      this.refined = refined;
      evaluations = new Evaluations(game, progress, players <= 1 ? players + 1 : budget);
      empty = evaluations.values(List.of(new BitSet()))[0];
      grand = players == 0 ? empty : evaluations.values(List.of(Coalitions.everybody(players)))[0];
    }

    Attribution attribute() {
      if (players <= 1) {
        double value = grand - empty;
        return told(
            players == 0 ? List.of() : List.of(new Attribution.Contribution(value, value, value)));
      }
      var coalitions = draw(players, budget - evaluations.done());
      var estimate = fit(coalitions.subList(0, Math.min(BATCH, coalitions.size())));
      while (rows.size() < coalitions.size() && !enough.isReachedBy(estimate.contributions())) {
        int end = Math.min(rows.size() + BATCH, coalitions.size());
        estimate = fit(coalitions.subList(rows.size(), end));
      }
      return estimate;
    }

    private Attribution fit(List<BitSet> batch) {
      var worths = evaluations.values(batch);
      for (int i = 0; i < worths.length; i++) {
        double share = batch.get(i).cardinality() / (double) players;
        var row = new double[players];
        for (int player = 0; player < players; player++) {
          row[player] = (batch.get(i).get(player) ? 1 : 0) - share;
        }
        double distance = 1 - Math.sqrt(share);
        rows.add(row);
        targets.add(worths[i] - empty - share * (grand - empty));
        weights.add(Math.exp(-distance * distance / (WIDTH * WIDTH)));
      }
      return told(slopes());
    }

    private List<Attribution.Contribution> slopes() {
      var regression = new LeastSquares(players);
      for (int i = 0; i < rows.size(); i++) {
        regression.add(rows.get(i), targets.get(i), weights.get(i));
      }
      for (int player = 0; player < players; player++) {
        regression.add(centredUnit(player, players), 0, RIDGE);
      }
      var fit = regression.fitCentred();
      var variance = new double[players];
      for (int i = 0; i < rows.size(); i++) {
        var influence = fit.influence(rows.get(i), targets.get(i));
        for (int player = 0; player < players; player++) {
          variance[player] += Math.pow(weights.get(i) * influence[player], 2);
        }
      }
      double freedom = rows.size() - (players - 1.0);
      var contributions = new ArrayList<Attribution.Contribution>();
      for (int player = 0; player < players; player++) {
        double value = (grand - empty) / players + fit.coefficients()[player];
        // Slopes that go through every point tell nothing of how far off they are.
        double reach =
            freedom > 0
                ? NORMAL_QUANTILE * Math.sqrt(rows.size() / freedom * variance[player])
                : Double.NaN;
        contributions.add(new Attribution.Contribution(value, value - reach, value + reach));
      }
      return contributions;
    }

    private Attribution told(List<Attribution.Contribution> contributions) {
      var attribution =
          new Attribution("lime", seed, evaluations.done(), empty, grand, contributions)
              .reachingAtLeast(precision);
      refined.accept(attribution);
      return attribution;
    }
  }

  private static double[] centredUnit(int player, int players) {
    var unit = new double[players];
    Arrays.fill(unit, -1.0 / players);
    unit[player] += 1;
    return unit;
  }

  /// Coalitions that lack one to all but one of the players.
  private List<BitSet> draw(int players, int count) {
    var random = new Random(seed);
    var coalitions = new ArrayList<BitSet>();
    for (int i = 0; i < count; i++) {
      int absent = 1 + random.nextInt(players - 1);
      var coalition = new BitSet(players);
      coalition.set(0, players);
      for (int last = players - absent; last < players; last++) {
        int player = random.nextInt(last + 1);
        coalition.clear(coalition.get(player) ? player : last);
      }
      coalitions.add(coalition);
    }
    return coalitions;
  }
}
