package org.advisorworkbench.narrative;

import java.util.Locale;
import org.advisorworkbench.product.ProductKind;

/// Kinds of products in words.
final class KindWords {
  private KindWords() {}

  static String singular(ProductKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String plural(ProductKind kind) {
    return switch (kind) {
      case ANNUITY -> "annuities";
      case LIFE_INSURANCE, HEALTH_INSURANCE -> singular(kind);
      default -> singular(kind) + "s";
    };
  }
}
