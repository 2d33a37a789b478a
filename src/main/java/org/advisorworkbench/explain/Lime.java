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
///   linear.
/// - Source: M. Ribeiro, S. Singh, C. Guestrin, "Why Should I Trust You?", 2016, with the kernel
///   width 0.25 of their text explainer. Theirs does not go through v(N) and v(∅).
public final class Lime implements Estimator {
  private static final double WIDTH = 0.25;
  private static final double RIDGE = 1e-6;
  private static final int BATCH = 128;
  private static final double NORMAL_QUANTILE = 1.959963984540054;

  private final int budget;
  private final long seed;

  /// @param budget the most evaluations that may be made, [#smallestBudget] or more
  /// @param seed where the random draws start from
  public Lime(int budget, long seed) {
    this.budget = budget;
    this.seed = seed;
  }

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
    var everybody = new BitSet(players);
    everybody.set(0, players);
    var evaluations = new Evaluations(game, progress, players <= 1 ? players + 1 : budget);
    double empty = evaluations.values(List.of(new BitSet()))[0];
    double grand = players == 0 ? empty : evaluations.values(List.of(everybody))[0];
    var contributions =
        switch (players) {
          case 0 -> List.<Attribution.Contribution>of();
          case 1 ->
              List.of(new Attribution.Contribution(grand - empty, grand - empty, grand - empty));
          default -> slopes(players, empty, grand, evaluations);
        };
    var attribution =
        new Attribution("lime", seed, evaluations.done(), empty, grand, contributions);
    refined.accept(attribution);
    return attribution;
  }

  /// Slopes c with Σ c = grand − empty. Written as equal shares plus slopes that add up to nothing.
  private List<Attribution.Contribution> slopes(
      int players, double empty, double grand, Evaluations evaluations) {
    var coalitions = draw(players, budget - evaluations.done());
    var regression = new LeastSquares(players);
    var rows = new ArrayList<double[]>();
    var targets = new double[coalitions.size()];
    var weights = new double[coalitions.size()];
    for (int start = 0; start < coalitions.size(); start += BATCH) {
      var batch = coalitions.subList(start, Math.min(start + BATCH, coalitions.size()));
      var worths = evaluations.values(batch);
      for (int i = 0; i < worths.length; i++) {
        double share = batch.get(i).cardinality() / (double) players;
        var row = new double[players];
        for (int player = 0; player < players; player++) {
          row[player] = (batch.get(i).get(player) ? 1 : 0) - share;
        }
        double distance = 1 - Math.sqrt(share);
        rows.add(row);
        targets[start + i] = worths[i] - empty - share * (grand - empty);
        weights[start + i] = Math.exp(-distance * distance / (WIDTH * WIDTH));
        regression.add(row, targets[start + i], weights[start + i]);
      }
    }
    for (int player = 0; player < players; player++) {
      regression.add(centredUnit(player, players), 0, RIDGE);
    }
    var fit = regression.fitCentred();
    var variance = new double[players];
    for (int i = 0; i < targets.length; i++) {
      var influence = fit.influence(rows.get(i), targets[i]);
      for (int player = 0; player < players; player++) {
        variance[player] += Math.pow(weights[i] * influence[player], 2);
      }
    }
    double shrunk = targets.length / Math.max(1, targets.length - (players - 1.0));
    var contributions = new ArrayList<Attribution.Contribution>();
    for (int player = 0; player < players; player++) {
      double value = (grand - empty) / players + fit.coefficients()[player];
      double reach = NORMAL_QUANTILE * Math.sqrt(shrunk * variance[player]);
      contributions.add(new Attribution.Contribution(value, value - reach, value + reach));
    }
    return contributions;
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
