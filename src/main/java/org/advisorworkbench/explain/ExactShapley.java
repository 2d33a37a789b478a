package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.advisorworkbench.work.Progress;

/// Shapley values by enumeration of all coalitions.
///
/// - What: φᵢ = Σ over S without i of |S|! (n − |S| − 1)! / n! · (v(S ∪ {i}) − v(S)).
/// - Shapes: n players, 2ⁿ evaluations, n values; n from 0 to [#MOST_PLAYERS].
/// - Units: those of the game; each interval is the value itself.
/// - Errors: rounding only; the values add up within 1e-9 of the largest worth.
/// - Source: Shapley 1953. This is the judge of the sampling estimators in their tests.
public final class ExactShapley implements Estimator {
  /// More players would take more than 65,536 evaluations.
  public static final int MOST_PLAYERS = 16;

  private static final int BATCH = 512;

  @Override
  public Attribution attribute(
      ValueFunction game, Progress progress, Consumer<Attribution> refined) {
    int players = game.players();
    if (players > MOST_PLAYERS) {
      throw new IllegalArgumentException(
          "expected at most %d players, found %d".formatted(MOST_PLAYERS, players));
    }
    var worths = worths(game, progress);
    var weights = weights(players);
    var contributions = new ArrayList<Attribution.Contribution>();
    for (int player = 0; player < players; player++) {
      double value = value(player, worths, weights);
      contributions.add(new Attribution.Contribution(value, value, value));
    }
    var attribution =
        new Attribution(
            "exact", 0, worths.length, worths[0], worths[worths.length - 1], contributions);
    refined.accept(attribution);
    return attribution;
  }

  /// The worth of every coalition; bit i of an index tells whether player i is in it.
  private static double[] worths(ValueFunction game, Progress progress) {
    int coalitions = 1 << game.players();
    var evaluations = new Evaluations(game, progress, coalitions);
    var worths = new double[coalitions];
    for (int start = 0; start < coalitions; start += BATCH) {
      int end = Math.min(coalitions, start + BATCH);
      var batch = new ArrayList<BitSet>(end - start);
      for (int mask = start; mask < end; mask++) {
        batch.add(BitSet.valueOf(new long[] {mask}));
      }
      System.arraycopy(evaluations.values(batch), 0, worths, start, end - start);
    }
    return worths;
  }

  /// |S|! (n − |S| − 1)! / n! by the size of S, which is 1 / (n · C(n − 1, |S|)).
  private static List<Double> weights(int players) {
    var weights = new ArrayList<Double>();
    double choices = 1;
    for (int size = 0; size < players; size++) {
      weights.add(1 / (players * choices));
      choices = choices * (players - 1 - size) / (size + 1);
    }
    return weights;
  }

  private static double value(int player, double[] worths, List<Double> weights) {
    int bit = 1 << player;
    double value = 0;
    for (int mask = 0; mask < worths.length; mask++) {
      if ((mask & bit) == 0) {
        value += weights.get(Integer.bitCount(mask)) * (worths[mask | bit] - worths[mask]);
      }
    }
    return value;
  }
}
