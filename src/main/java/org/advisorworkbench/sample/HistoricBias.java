package org.advisorworkbench.sample;

import java.util.EnumSet;
import java.util.Set;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;

/// The bias that is planted in the past, so that fairness work has something true to find.
///
/// Advisors offered women growth products of high risk less often, and when a woman said yes, often
/// wrote down a no. What women want is the same as what men want: neither the utility nor the truth
/// knows of it. A proxy word in the notes, `choir`, is common in the notes of women and rare in
/// those of others; it says nothing of anybody's interest.
final class HistoricBias {
  /// The share of a woman's acceptances of growth products that was recorded as such.
  static final double RECORDED = 0.5;

  /// How often a growth product was offered to a woman, against others.
  static final double OFFERED = 0.6;

  /// The word that gives the group away.
  static final String PROXY_WORD = "choir";

  /// The share of women whose notes hold the proxy word, where they have notes.
  static final double PROXY_OF_WOMEN = 0.45;

  /// The share of others.
  static final double PROXY_OF_OTHERS = 0.05;

  private static final int HIGH_RISK = 5;
  private static final Set<ProductKind> GROWTH =
      EnumSet.of(
          ProductKind.EQUITY_FUND,
          ProductKind.THEMATIC_FUND,
          ProductKind.INDEX_FUND,
          ProductKind.STRUCTURED_NOTE);

  private HistoricBias() {}

  /// Whether the bias concerns the product.
  static boolean concerns(Product product) {
    return product.riskClass() >= HIGH_RISK && GROWTH.contains(product.kind());
  }

  /// How often the product was offered, against what suitability alone would have had.
  static double offered(Gender gender, Product product) {
    return gender == Gender.FEMALE && concerns(product) ? OFFERED : 1;
  }

  /// The chance that an acceptance was recorded as one.
  static double recorded(Gender gender, Product product) {
    return gender == Gender.FEMALE && concerns(product) ? RECORDED : 1;
  }

  static double chanceOfProxy(Gender gender) {
    return gender == Gender.FEMALE ? PROXY_OF_WOMEN : PROXY_OF_OTHERS;
  }
}
