package org.advisorworkbench.fairness;

/// Wilson's score interval of a proportion.
///
/// - What: the proportions that a score test at 5 % would not reject.
/// - Shapes: one count of successes among one count of trials.
/// - Units: proportions, 0 to 1; without trials nothing is known, so 0 to 1.
/// - Errors: coverage is near 95 % even for small groups and for rates of 0 and 1; no continuity
///   correction.
/// - Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
///   1927.
///
/// @param low lower end
/// @param high upper end
public record Wilson(double low, double high) {
  /// The 97.5 % point of the standard normal distribution.
  private static final double Z = 1.959963984540054;

  /// The 95 % interval.
  public static Wilson interval(int successes, int trials) {
    var tally = new Tally(trials, successes);
    if (trials == 0) {
      return new Wilson(0, 1);
    }
    double share = Z * Z / trials;
    double middle = (tally.rate() + share / 2) / (1 + share);
    double reach =
        Math.sqrt(tally.rate() * (1 - tally.rate()) * share + share * share / 4) / (1 + share);
    // At 0 and 1 the ends are exact; rounding must not push them beyond.
    return new Wilson(
        successes == 0 ? 0 : middle - reach, successes == trials ? 1 : middle + reach);
  }
}
