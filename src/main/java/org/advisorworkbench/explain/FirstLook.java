package org.advisorworkbench.explain;

import java.util.Arrays;
import java.util.List;

/// A first estimate from each player alone, which costs least to find out: what a player is worth
/// without any other, and the rest of v(N) − v(∅) shared out evenly, so that the values add up.
///
/// It says nothing about how far off it is: the intervals are NaN.
final class FirstLook {
  private FirstLook() {}

  /// @param alone what each player is worth by itself
  static List<Attribution.Contribution> of(double empty, double grand, double[] alone) {
    double rest = grand - empty - Arrays.stream(alone).map(worth -> worth - empty).sum();
    return Arrays.stream(alone)
        .mapToObj(worth -> unsure(worth - empty + rest / alone.length))
        .toList();
  }

  private static Attribution.Contribution unsure(double value) {
    return new Attribution.Contribution(value, Double.NaN, Double.NaN);
  }
}
