package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.advisorworkbench.work.Progress;

/// Shapley values by enumeration of all coalitions.
///
/// - What: φᵢ = Σ over S without i of |S|! (n − |S| − 1)! / n! · (v(S ∪ {i}) − v(S)).
/// - Shapes: n players, 2ⁿ evaluations, n values; n from 0 to [#MOST_PLAYERS].
/// - Units: those of the game; each interval reaches as far as the game is imprecise, and is the
///   value itself where it is exact.
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
    var evaluations = new Evaluations(game, progress, 1L << players);
    var worths = new double[1 << players];
    askFirst(worths, evaluations, players, refined);
    askAll(worths, evaluations);
    var weights = weights(players);
    var contributions = new ArrayList<Attribution.Contribution>();
    for (int player = 0; player < players; player++) {
      double value = value(player, worths, weights);
      contributions.add(new Attribution.Contribution(value, value, value));
    }
    var attribution = told(worths, evaluations, contributions).reachingAtLeast(game.precision());
    refined.accept(attribution);
    return attribution;
  }

  private static Attribution told(
      double[] worths, Evaluations evaluations, List<Attribution.Contribution> contributions) {
    return new Attribution(
        "exact", 0, evaluations.done(), worths[0], worths[worths.length - 1], contributions);
  }

  /// Nobody, everybody and each player alone, which make a first estimate.
  private static void askFirst(
      double[] worths, Evaluations evaluations, int players, Consumer<Attribution> refined) {
    var masks = IntStream.range(0, worths.length).filter(mask -> isFirst(mask, worths.length));
    ask(masks.toArray(), worths, evaluations);
    if (players > 2) {
      var alone = IntStream.range(0, players).mapToDouble(player -> worths[1 << player]).toArray();
      var first = FirstLook.of(worths[0], worths[worths.length - 1], alone);
      refined.accept(told(worths, evaluations, first));
    }
  }

  private static boolean isFirst(int mask, int coalitions) {
    return Integer.bitCount(mask) <= 1 || mask == coalitions - 1;
  }

  private static void askAll(double[] worths, Evaluations evaluations) {
    for (int start = 0; start < worths.length; start += BATCH) {
      var masks =
          IntStream.range(start, Math.min(worths.length, start + BATCH))
              .filter(mask -> !isFirst(mask, worths.length));
      ask(masks.toArray(), worths, evaluations);
    }
  }

  /// @param masks bit i of one tells whether player i is in the coalition
  private static void ask(int[] masks, double[] worths, Evaluations evaluations) {
    if (masks.length > 0) {
      var coalitions =
          IntStream.of(masks).mapToObj(mask -> BitSet.valueOf(new long[] {mask})).toList();
      var found = evaluations.values(coalitions);
      for (int i = 0; i < masks.length; i++) {
        worths[masks[i]] = found[i];
      }
    }
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
