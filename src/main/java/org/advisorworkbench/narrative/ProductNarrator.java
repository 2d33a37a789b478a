package org.advisorworkbench.narrative;

import java.math.BigDecimal;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;

/// Tells the model about a product.
///
/// What the product is comes first and its own description last. Its name and issuer are left out,
/// so that the model judges by what a product does and can rank one that it has never seen.
///
/// Fields: `kind`, `risk`, `horizon`, `redemption`, `cost`, `minimum`, `themes`, `description`.
public final class ProductNarrator {
  public Narrative narrate(Product product) {
    return new NarrativeBuilder()
        .field("kind", kind(product))
        .field("risk", risk(product.riskClass()))
        .field("horizon", horizon(product.minHorizonYears()))
        .field("redemption", redemption(product.redemption()))
        .field("cost", cost(product))
        .field("minimum", minimum(product.minimumAmount()))
        .field("themes", String.join(", ", product.themes()))
        .field("description", product.description().strip())
        .build();
  }

  private static String kind(Product product) {
    var kind = KindWords.singular(product.kind());
    return product.region().isBlank() ? kind : kind + ", " + product.region().strip();
  }

  /// The words of the summary risk indicator.
  ///
  /// Source: Commission Delegated Regulation (EU) 2017/653, Annex III, element C ("lowest" to
  /// "highest"; class 6 is "the second-highest" there and "very high" here).
  private static String risk(int riskClass) {
    return switch (riskClass) {
      case 1 -> "lowest risk";
      case 2 -> "low risk";
      case 3 -> "medium-low risk";
      case 4 -> "medium risk";
      case 5 -> "medium-high risk";
      case 6 -> "very high risk";
      default -> "highest risk";
    };
  }

  private static String horizon(int years) {
    return switch (years) {
      case 0 -> "for any horizon";
      case 1 -> "for 1 year or longer";
      default -> "for %d years or longer".formatted(years);
    };
  }

  private static String redemption(Redemption redemption) {
    return switch (redemption) {
      case DAILY -> "money back within days";
      case WEEKLY -> "money back within a week";
      case MONTHLY -> "money back within months";
      case AT_MATURITY -> "money back at maturity";
      case LOCKED -> "money locked for years";
    };
  }

  private static String cost(Product product) {
    double percent = product.annualCostPercent().doubleValue();
    if (product.kind() == ProductKind.LOAN) {
      return percent <= 3 ? "low interest" : percent <= 6 ? "medium interest" : "high interest";
    }
    if (percent <= 0) {
      return "no cost";
    }
    if (percent <= 0.3) {
      return "very low cost";
    }
    if (percent <= 0.8) {
      return "low cost";
    }
    return percent <= 1.5 ? "medium cost" : "high cost";
  }

  private static String minimum(BigDecimal amount) {
    double minimum = amount.doubleValue();
    if (minimum <= 0) {
      return "no minimum";
    }
    if (minimum <= 1_000) {
      return "small minimum";
    }
    if (minimum <= 10_000) {
      return "medium minimum";
    }
    return minimum <= 50_000 ? "large minimum" : "very large minimum";
  }
}
