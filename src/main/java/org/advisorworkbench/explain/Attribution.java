package org.advisorworkbench.explain;

import java.util.List;

/// What each player contributes to the worth of the grand coalition.
///
/// @param method the estimator: `exact`, `permutation`
/// @param seed what the random draws started from; 0 for exact methods
/// @param evaluations how many coalitions were evaluated, the empty and the grand one included
/// @param baseline worth of the empty coalition
/// @param logit worth of the grand coalition
/// @param contributions one for each player, by index; their values add up to `logit - baseline`
public record Attribution(
    String method,
    long seed,
    int evaluations,
    double baseline,
    double logit,
    List<Contribution> contributions) {
  public Attribution {
    contributions = List.copyOf(contributions);
  }

  /// The Shapley value of a player with its 95 % interval.
  ///
  /// @param low lower end; equal to the value for exact methods, NaN where too few draws were made
  /// @param high upper end
  public record Contribution(double value, double low, double high) {
    /// Whether the interval leaves out zero.
    public boolean significant() {
      return low > 0 || high < 0;
    }
  }

  /// How far the values miss their sum: |Σ values + baseline − logit|.
  public double residual() {
    return Math.abs(
        contributions.stream().mapToDouble(Contribution::value).sum() + baseline - logit);
  }
}
