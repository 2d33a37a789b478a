package org.advisorworkbench.suitability;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;

/// The rules that a product must pass before it may be recommended.
///
/// The duties come from law; the limits that make them countable are the house policy of this
/// program and stand here in one place:
///
/// | rule | a product is refused when | duty |
/// |---|---|---|
/// | `risk-band` | its risk class is above [#highestRiskClass] | (EU) 2017/565, Article 54(2)(a), 54(5) |
/// | `horizon` | its recommended holding period is longer than the client's horizon | Article 54(5) |
/// | `liquidity` | its money comes back later than the client may need it | Article 54(2)(a), 54(4) |
/// | `affordability` | its minimum amount exceeds the client's net wealth | Article 54(2)(b) |
///
/// Loans and health insurance take no money in that would have to come back, so horizon and
/// liquidity do not apply to them; nor does affordability to loans. Amounts of different currencies
/// are never compared: affordability then stays silent.
public final class SuitabilityRules {
  private static final String LAW = "Commission Delegated Regulation (EU) 2017/565, Article ";

  /// Every reason why the product is unsuitable; empty when it is suitable.
  public List<Refusal> refusals(Client client, Product product) {
    return Stream.of(
            riskBand(client, product),
            horizon(client, product),
            liquidity(client, product),
            affordability(client, product))
        .flatMap(Optional::stream)
        .toList();
  }

  /// The highest summary risk indicator (PRIIPs, 1 to 7) that a client of a band may be
  /// recommended.
  public static int highestRiskClass(RiskBand band) {
    return switch (band) {
      case CONSERVATIVE -> 2;
      case CAUTIOUS -> 3;
      case BALANCED -> 4;
      case GROWTH -> 5;
      case AGGRESSIVE -> 7;
    };
  }

  private static Optional<Refusal> riskBand(Client client, Product product) {
    var band = client.profile().riskBand();
    int highest = highestRiskClass(band);
    if (product.riskClass() <= highest) {
      return Optional.empty();
    }
    return refusal("risk-band", LAW + "54(2)(a) and 54(5)", product.riskClass(), highest, band);
  }

  private static Optional<Refusal> horizon(Client client, Product product) {
    int years = client.profile().horizonYears();
    if (!placesMoney(product) || product.minHorizonYears() <= years) {
      return Optional.empty();
    }
    return refusal("horizon", LAW + "54(5)", product.minHorizonYears(), years);
  }

  private static Optional<Refusal> liquidity(Client client, Product product) {
    var need = client.profile().liquidityNeed();
    if (!placesMoney(product) || comesBackInTime(product, need)) {
      return Optional.empty();
    }
    return refusal("liquidity", LAW + "54(2)(a) and 54(4)", product.redemption(), need);
  }

  private static boolean comesBackInTime(Product product, LiquidityNeed need) {
    var redemption = product.redemption();
    return switch (need) {
      case LOW -> true;
      case MEDIUM ->
          redemption.compareTo(Redemption.MONTHLY) <= 0
              || (redemption == Redemption.AT_MATURITY && product.minHorizonYears() <= 1);
      case HIGH -> redemption.compareTo(Redemption.WEEKLY) <= 0;
    };
  }

  private static Optional<Refusal> affordability(Client client, Product product) {
    var wealth = client.profile().netWealth();
    if (product.kind() == ProductKind.LOAN
        || !wealth.currency().equals(product.currency())
        || product.minimumAmount().compareTo(wealth.amount().max(BigDecimal.ZERO)) <= 0) {
      return Optional.empty();
    }
    return refusal(
        "affordability",
        LAW + "54(2)(b)",
        product.minimumAmount().toPlainString(),
        wealth.amount().toPlainString(),
        wealth.currency());
  }

  private static boolean placesMoney(Product product) {
    return product.kind() != ProductKind.LOAN && product.kind() != ProductKind.HEALTH_INSURANCE;
  }

  private static Optional<Refusal> refusal(String rule, String source, Object... details) {
    return Optional.of(Refusal.of(rule, source, Stream.of(details).map(String::valueOf).toList()));
  }
}
