package org.advisorworkbench.behaviour;

import java.util.OptionalDouble;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;

/// How a product fits a client's means and limits. What [Figure] says of each is not repeated here.
final class Fit {
  private static final double SMALLEST_SHARE = -5;
  private static final double LARGEST_SHARE = 1;
  private static final int MOST_CLASSES = 5;
  private static final int MOST_YEARS = 10;

  private Fit() {}

  static OptionalDouble minimum(Profile profile, Product product) {
    var wealth = profile.netWealth();
    if (product.kind() == ProductKind.LOAN || !wealth.currency().equals(product.currency())) {
      return OptionalDouble.empty();
    }
    double amount = product.minimumAmount().doubleValue();
    double share = amount / Math.max(wealth.amount().doubleValue(), 1);
    return OptionalDouble.of(
        amount > 0 ? Math.clamp(Math.log10(share), SMALLEST_SHARE, LARGEST_SHARE) : SMALLEST_SHARE);
  }

  static double risk(Profile profile, Product product) {
    return Math.clamp(
        (double) product.riskClass() - usualRiskClass(profile.riskBand()),
        -MOST_CLASSES,
        MOST_CLASSES);
  }

  private static int usualRiskClass(RiskBand band) {
    return switch (band) {
      case CONSERVATIVE -> 2;
      case CAUTIOUS -> 3;
      case BALANCED -> 4;
      case GROWTH -> 5;
      case AGGRESSIVE -> 6;
    };
  }

  static double horizon(Profile profile, Product product) {
    return Math.clamp(
        (double) product.minHorizonYears() - profile.horizonYears(), -MOST_YEARS, MOST_YEARS);
  }

  static double lockUp(Profile profile, Product product) {
    int urgency =
        switch (profile.liquidityNeed()) {
          case LOW -> 0;
          case MEDIUM -> 1;
          case HIGH -> 2;
        };
    int lateness =
        switch (product.redemption()) {
          case DAILY -> 0;
          case WEEKLY -> 1;
          case MONTHLY -> 2;
          case AT_MATURITY -> 3;
          case LOCKED -> 4;
        };
    return urgency * lateness;
  }
}
