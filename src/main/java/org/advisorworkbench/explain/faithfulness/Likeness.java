package org.advisorworkbench.explain.faithfulness;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// How alike two attributions of the same players are.
///
/// - Shapes: two lists of n values.
/// - Errors: [IllegalArgumentException] for lists of different lengths.
/// - Source: relative error and rank correlation as in any numerical comparison; the overlap of the
///   strongest as "top-k intersection" in A. Ghorbani, A. Abid, J. Zou, "Interpretation of Neural
///   Networks is Fragile", 2019, and "feature agreement" in S. Krishna et al., "The Disagreement
///   Problem in Explainable Machine Learning", 2022.
///
/// @param distance ‖a − b‖ / √((‖a‖² + ‖b‖²) / 2): 0 for equal values, √2 for unrelated ones of
///   like size, at most 2; NaN where all values of both are zero
/// @param rankCorrelation Spearman's rho of the values with their signs, −1 to 1, NaN where there
///   is no order
/// @param common how many of the strongest [#TOP] of either are among those of the other
/// @param possible how many could be: [#TOP], or all players where there are fewer
public record Likeness(double distance, double rankCorrelation, int common, int possible) {
  /// As many reasons as a person takes in at once.
  public static final int TOP = 3;

  /// Fewer in common than this, and the reasons shown depend on how one asks.
  public static final int ENOUGH_IN_COMMON = 2;

  public static Likeness of(double[] a, double[] b) {
    double rankCorrelation = RankCorrelation.spearman(a, b);
    double difference = 0;
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      difference += (a[i] - b[i]) * (a[i] - b[i]);
      squares += a[i] * a[i] + b[i] * b[i];
    }
    var common = new HashSet<>(strongest(a));
    common.retainAll(strongest(b));
    return new Likeness(
        Math.sqrt(2 * difference / squares),
        rankCorrelation,
        common.size(),
        Math.min(TOP, a.length));
  }

  /// The players of the [#TOP] greatest values whatever their sign, strongest first; of equal ones
  /// the first.
  public static List<Integer> strongest(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(player -> -Math.abs(values[player])))
        .limit(TOP)
        .toList();
  }

  /// The share of the strongest that are common, 0 to 1; NaN without players.
  public double overlap() {
    return (double) common / possible;
  }

  /// Whether fewer than [#ENOUGH_IN_COMMON] of the strongest are common, though there could be.
  public boolean doubtful() {
    return common < Math.min(ENOUGH_IN_COMMON, possible);
  }
}
