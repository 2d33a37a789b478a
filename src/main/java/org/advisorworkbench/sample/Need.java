package org.advisorworkbench.sample;

import static org.advisorworkbench.product.ProductKind.ANNUITY;
import static org.advisorworkbench.product.ProductKind.BALANCED_FUND;
import static org.advisorworkbench.product.ProductKind.BOND_FUND;
import static org.advisorworkbench.product.ProductKind.DEPOSIT;
import static org.advisorworkbench.product.ProductKind.EQUITY_FUND;
import static org.advisorworkbench.product.ProductKind.HEALTH_INSURANCE;
import static org.advisorworkbench.product.ProductKind.INDEX_FUND;
import static org.advisorworkbench.product.ProductKind.LIFE_INSURANCE;
import static org.advisorworkbench.product.ProductKind.LOAN;
import static org.advisorworkbench.product.ProductKind.MONEY_MARKET_FUND;
import static org.advisorworkbench.product.ProductKind.PENSION;
import static org.advisorworkbench.product.ProductKind.STRUCTURED_NOTE;
import static org.advisorworkbench.product.ProductKind.THEMATIC_FUND;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;

/// What a client says in a meeting and no field holds. Each need draws the client to some kinds and
/// themes of products and away from others; its phrasings stand in `needs.txt`.
enum Need {
  EDUCATION(weigh().of("education", 2.4).of(BOND_FUND, 0.4).of(DEPOSIT, 0.3)),
  TOBACCO_AVERSION(weigh().of("tobacco", -3.2).of("no tobacco", 1.3)),
  WEAPONS_AVERSION(weigh().of("defence", -3.2).of("no weapons", 1.3)),
  HOME_PURCHASE(weigh().of("home", 2.2).of(LOAN, 0.7).of(MONEY_MARKET_FUND, 0.6)),
  INHERITANCE(weigh().of(BALANCED_FUND, 1.1).of(INDEX_FUND, 0.8).of(LOAN, -1.2)),
  ESTATE(weigh().of(LIFE_INSURANCE, 1.8).of("family cover", 0.6).of(ANNUITY, -0.9)),
  PARENT_CARE(weigh().of("care costs", 2.2).of(HEALTH_INSURANCE, 0.8)),
  LOSS_FEAR(
      weigh()
          .of("capital protection", 1.6)
          .of(DEPOSIT, 0.7)
          .of(EQUITY_FUND, -1.5)
          .of(THEMATIC_FUND, -1.6)
          .of(INDEX_FUND, -1.0)),
  SUSTAINABILITY(
      weigh()
          .of("sustainability", 2.0)
          .of("green energy", 0.8)
          .of("oil and gas", -1.8)
          .of("tobacco", -0.9)
          .of("defence", -0.9)),
  GREEN_ENERGY(weigh().of("green energy", 2.4).of("oil and gas", -1.2)),
  TECHNOLOGY(weigh().of("technology", 2.4).of(THEMATIC_FUND, 0.3)),
  PROPERTY(weigh().of("property", 2.4).of("home", 0.5)),
  TRAVEL(
      weigh()
          .of("travel", 1.8)
          .of(MONEY_MARKET_FUND, 1.1)
          .of(DEPOSIT, 0.6)
          .of(PENSION, -0.8)
          .of(ANNUITY, -0.8)),
  BUSINESS_START(weigh().of("business", 2.2).of(LOAN, 0.7).of(PENSION, -0.5)),
  TAX(weigh().of("tax relief", 2.0).of(PENSION, 0.6)),
  ILLNESS(weigh().of(HEALTH_INSURANCE, 2.0).of(LIFE_INSURANCE, 0.7)),
  PENSION_GAP(weigh().of(PENSION, 1.7).of("retirement", 0.8).of(ANNUITY, 0.9)),
  CURRENCY_WORRY(weigh().of("currency hedged", 2.0).of("emerging markets", -1.3)),
  INFLATION_WORRY(
      weigh().of("inflation linked", 2.0).of("gold", 0.8).of("property", 0.6).of(DEPOSIT, -0.7)),
  FEES(weigh().of("low cost", 1.4).of(INDEX_FUND, 1.2).of(STRUCTURED_NOTE, -1.0)),
  MONTHLY_INCOME(weigh().of("monthly income", 2.0).of("dividends", 0.8).of(ANNUITY, 0.6)),
  NEW_FAMILY(weigh().of(LIFE_INSURANCE, 1.8).of("family cover", 1.0)),
  EMERGING_MARKETS(weigh().of("emerging markets", 2.4)),
  HEALTHCARE_SECTOR(weigh().of("healthcare", 2.4)),
  GOLD(weigh().of("gold", 2.4)),
  SIMPLICITY(
      weigh()
          .of(STRUCTURED_NOTE, -2.0)
          .of(THEMATIC_FUND, -0.6)
          .of(DEPOSIT, 0.6)
          .of(INDEX_FUND, 0.4)),
  DEBT_AVERSION(weigh().of(LOAN, -3.0)),
  RENOVATION(weigh().of(LOAN, 1.8).of("home", 0.9)),
  JOB_WORRY(weigh().of(MONEY_MARKET_FUND, 1.2).of(DEPOSIT, 0.9).of(PENSION, -0.7).of(LOAN, -0.7)),
  LONG_LIFE(weigh().of(ANNUITY, 2.0).of(PENSION, 0.5)),
  DIVIDENDS(weigh().of("dividends", 2.2).of(EQUITY_FUND, 0.4)),
  INFRASTRUCTURE(weigh().of("infrastructure", 2.4));

  @SuppressWarnings("ImmutableEnumChecker") // Weights copies its maps: nobody can change them
  private final Weights weights;

  Need(Weights weights) {
    this.weights = weights;
  }

  /// What this need adds to the utility of a product.
  double pull(Product product) {
    double sum = weights.kinds.getOrDefault(product.kind(), 0.0);
    for (var theme : product.themes()) {
      sum += weights.themes.getOrDefault(theme, 0.0);
    }
    return sum;
  }

  /// Whether nobody has both needs.
  boolean contradicts(Need other) {
    return oppose(this, other) || oppose(other, this);
  }

  private static boolean oppose(Need one, Need other) {
    return switch (one) {
      case DEBT_AVERSION -> other == RENOVATION || other == BUSINESS_START;
      case CURRENCY_WORRY -> other == EMERGING_MARKETS;
      case LOSS_FEAR -> other == TECHNOLOGY || other == EMERGING_MARKETS;
      default -> false;
    };
  }

  private static Weights weigh() {
    return new Weights(Map.of(), Map.of());
  }

  private record Weights(Map<ProductKind, Double> kinds, Map<String, Double> themes) {
    Weights {
      kinds = Map.copyOf(kinds);
      themes = Map.copyOf(themes);
    }

    Weights of(ProductKind kind, double weight) {
      var more = new EnumMap<ProductKind, Double>(ProductKind.class);
      more.putAll(kinds);
      more.put(kind, weight);
      return new Weights(more, themes);
    }

    Weights of(String theme, double weight) {
      var more = new HashMap<>(themes);
      more.put(theme, weight);
      return new Weights(kinds, more);
    }
  }
}
