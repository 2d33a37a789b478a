package org.advisorworkbench.explain;

import java.util.List;

/// When an estimate is good enough for its estimator to stop before the budget is spent.
///
/// Intervals that are looked at again and again until they are short enough cover the truth a
/// little less often than their 95 %: who stops early, stops where the spread happened to look
/// small. Leave the budget to be spent where the intervals must be trusted to the letter.
///
/// No interval is shorter than what the game is computed to ([ValueFunction#precision]): a wish
/// beyond that has the budget spent.
///
/// @param reach the most that any interval may reach from its value, in the unit of the game; 0 for
///   no such wish
/// @param share the same as a share of the greatest value; 0 for no such wish
public record Precision(double reach, double share) {
  /// Spend the budget.
  public static final Precision NEVER = new Precision(0, 0);

  public Precision {
    if (!(reach >= 0) || !(share >= 0)) {
      throw new IllegalArgumentException(
          "expected tolerances of 0 or more, found %s and %s".formatted(reach, share));
    }
  }

  /// Good enough when no interval reaches farther, in the unit of the game.
  public static Precision within(double reach) {
    return new Precision(reach, 0);
  }

  /// Good enough when no interval reaches farther than a share of the greatest value.
  public static Precision relative(double share) {
    return new Precision(0, share);
  }

  /// Whether either wish is fulfilled; never while an interval is not known.
  boolean isReachedBy(List<Attribution.Contribution> contributions) {
    double greatest = 0;
    double farthest = 0;
    for (var contribution : contributions) {
      greatest = Math.max(greatest, Math.abs(contribution.value()));
      farthest = Math.max(farthest, (contribution.high() - contribution.low()) / 2);
    }
    return (reach > 0 && farthest <= reach) || (share > 0 && farthest <= share * greatest);
  }
}
