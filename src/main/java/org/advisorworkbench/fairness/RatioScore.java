package org.advisorworkbench.fairness;

/// The score test of a ratio of two proportions.
///
/// - What: Pearson's χ² of two groups against the most likely rates whose ratio is the one in
///   question. The 95 % interval of the ratio is where it stays below 3.84.
/// - Shapes: two groups of clients, one ratio.
/// - Units: χ² with one degree of freedom, 0 or more; NaN where neither group has a selection.
/// - Errors: asymptotic, but good down to some ten clients, and defined for rates of 0 and 1, where
///   the usual interval of the logarithm of the ratio breaks down.
/// - Source: P. A. R. Koopman, "Confidence Intervals for the Ratio of Two Binomial Proportions",
///   1984.
///
/// With both groups grown by a factor at the same rates, it grows by just that factor, which is how
/// [FourFifthsRule] knows how many clients would settle a question.
final class RatioScore {
  private RatioScore() {}

  /// @param ratio the rate of `one` by the rate of `other` that is in question, above 0
  static double statistic(Tally one, Tally other, double ratio) {
    double n1 = one.clients();
    double n2 = other.clients();
    double x1 = one.selected();
    double x2 = other.selected();
    double sum = ratio * (n1 + x2) + x1 + n2;
    double rate1 =
        (sum - Math.sqrt(sum * sum - 4 * ratio * (n1 + n2) * (x1 + x2))) / (2 * (n1 + n2));
    double missed = x1 - n1 * rate1;
    return missed
        * missed
        / (n1 * rate1 * (1 - rate1))
        * (1 + n1 * (ratio - rate1) / (n2 * (1 - rate1)));
  }
}
