package org.advisorworkbench.product;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/// A product of the shelf.
///
/// @param riskClass summary risk indicator of the PRIIPs regulation, 1 (least) to 7 (most)
/// @param minHorizonYears recommended holding period, in years
/// @param annualCostPercent ongoing costs a year, in percent of the amount; for loans the interest
/// @param minimumAmount smallest amount that can be placed, in `currency`
/// @param themes short words such as `technology` or `no tobacco`
/// @param description prose for clients
public record Product(
    String id,
    String name,
    ProductKind kind,
    String issuer,
    String region,
    Currency currency,
    int riskClass,
    int minHorizonYears,
    Redemption redemption,
    BigDecimal annualCostPercent,
    BigDecimal minimumAmount,
    List<String> themes,
    String description) {
  public Product {
    themes = List.copyOf(themes);
  }
}
