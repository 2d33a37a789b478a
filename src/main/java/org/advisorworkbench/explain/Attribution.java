package org.advisorworkbench.explain;

import java.util.List;
import java.util.stream.Stream;

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
  /// @param low lower end; NaN where too few draws were made. Exact methods draw nothing, and leave
  ///   the [ValueFunction#precision] of the game alone
  /// @param high upper end
  public record Contribution(double value, double low, double high) {
    /// Whether the interval leaves out zero.
    public boolean significant() {
      return low > 0 || high < 0;
    }
  }

  /// This attribution and that of another game whose worth is added to the worth of this one: the
  /// values of either stay as they are, because no player of one matters to the other.
  ///
  /// Method, seed and evaluations are those of this one.
  ///
  /// @param other its players are numbered behind those of this one
  public Attribution with(Attribution other) {
    return new Attribution(
        method,
        seed,
        evaluations,
        baseline + other.baseline,
        logit + other.logit,
        Stream.concat(contributions.stream(), other.contributions.stream()).toList());
  }

  /// The same with intervals that reach at least so far from their values; those that are not known
  /// stay so.
  ///
  /// @param least in the unit of the game, 0 or more
  Attribution reachingAtLeast(double least) {
    return new Attribution(
        method,
        seed,
        evaluations,
        baseline,
        logit,
        contributions.stream()
            .map(
                it ->
                    new Contribution(
                        it.value(),
                        Math.min(it.low(), it.value() - least),
                        Math.max(it.high(), it.value() + least)))
            .toList());
  }

  /// The values alone, by index.
  public double[] values() {
    return contributions.stream().mapToDouble(Contribution::value).toArray();
  }

  /// How far the values miss their sum: |Σ values + baseline − logit|.
  public double residual() {
    return Math.abs(
        contributions.stream().mapToDouble(Contribution::value).sum() + baseline - logit);
  }
}
