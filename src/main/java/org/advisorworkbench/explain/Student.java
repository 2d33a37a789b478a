package org.advisorworkbench.explain;

import org.apache.commons.statistics.distribution.TDistribution;

/// Intervals of 95 % about means whose spread is itself estimated.
///
/// Source: Student, "The Probable Error of a Mean", 1908.
final class Student {
  private static final double TAIL = 0.025;

  private Student() {}

  /// How far an interval reaches to each side.
  ///
  /// @param standardError of the mean, in its unit
  /// @param freedom degrees of freedom, more than 0; they need not be whole
  static double reach(double standardError, double freedom) {
    return TDistribution.of(freedom).inverseSurvivalProbability(TAIL) * standardError;
  }
}
