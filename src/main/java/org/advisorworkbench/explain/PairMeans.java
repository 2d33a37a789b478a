package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.List;

/// Means and spreads of what the players were credited with, one draw at a time.
///
/// Source: B. P. Welford, "Note on a Method for Calculating Corrected Sums of Squares and
/// Products", 1962.
final class PairMeans {
  private final double[] means;
  private final double[] squares;
  private int count;

  PairMeans(int players) {
    means = new double[players];
    squares = new double[players];
  }

  /// @param credits of one draw, one for each player
  void add(double[] credits) {
    count++;
    for (int player = 0; player < means.length; player++) {
      double before = credits[player] - means[player];
      means[player] += before / count;
      squares[player] += before * (credits[player] - means[player]);
    }
  }

  int count() {
    return count;
  }

  double mean(int player) {
    return means[player];
  }

  /// The spread of a player's credits about their mean, NaN with fewer than two draws.
  double variance(int player) {
    return squares[player] / (count - 1);
  }

  /// The means with their 95 % intervals, NaN with fewer than two draws.
  List<Attribution.Contribution> contributions() {
    var contributions = new ArrayList<Attribution.Contribution>();
    for (int player = 0; player < means.length; player++) {
      double reach =
          count < 2 ? Double.NaN : Student.reach(Math.sqrt(variance(player) / count), count - 1.0);
      contributions.add(
          new Attribution.Contribution(
              means[player], means[player] - reach, means[player] + reach));
    }
    return contributions;
  }
}
