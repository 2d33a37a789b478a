package org.advisorworkbench.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;

/// What products of a kind are like: the ranges that a shelf is drawn from.
///
/// @param share how many of eighty products are of the kind, before chance moves a few
/// @param complexity how hard the kind is to understand, 0 to 3
/// @param drift expected growth of the price in a year
/// @param volatility standard deviation of the yearly growth
/// @param minimums usual smallest amounts, in euros
/// @param themes what such products may be about
record KindTraits(
    int share,
    Range risk,
    Range horizon,
    List<Redemption> redemptions,
    double lowCost,
    double highCost,
    double complexity,
    double drift,
    double volatility,
    List<Integer> minimums,
    List<String> themes) {
  private static final Map<ProductKind, KindTraits> ALL =
      Arrays.stream(ProductKind.values())
          .collect(Collectors.toUnmodifiableMap(kind -> kind, KindTraits::describe));

  /// Whole numbers from `low` to `high`, both inclusive.
  record Range(int low, int high) {}

  /// Whether units of the kind can be held; loans and health cover have no units.
  static boolean heldInUnits(ProductKind kind) {
    return kind != ProductKind.LOAN && kind != ProductKind.HEALTH_INSURANCE;
  }

  /// Whether the risk class speaks of the swings of an investment rather than of a contract.
  static boolean isInvestment(ProductKind kind) {
    return switch (kind) {
      case LIFE_INSURANCE, HEALTH_INSURANCE, LOAN -> false;
      default -> true;
    };
  }

  /// Where a cost lies between the lowest, -1, and the highest of its kind, 1.
  double relativeCost(double annualCostPercent) {
    return highCost == lowCost
        ? 0
        : (2 * annualCostPercent - lowCost - highCost) / (highCost - lowCost);
  }

  static KindTraits of(ProductKind kind) {
    return Objects.requireNonNull(ALL.get(kind));
  }

  private static KindTraits describe(ProductKind kind) {
    return switch (kind) {
      case DEPOSIT ->
          new KindTraits(
              7,
              new Range(1, 1),
              new Range(0, 5),
              List.of(Redemption.AT_MATURITY),
              0,
              0,
              0,
              0.022,
              0,
              List.of(100, 500, 1000, 5000),
              List.of("home", "education", "travel", "sustainability", "capital protection"));
      case MONEY_MARKET_FUND ->
          new KindTraits(
              5,
              new Range(1, 1),
              new Range(0, 1),
              List.of(Redemption.DAILY),
              0.05,
              0.4,
              0.4,
              0.024,
              0.003,
              List.of(50, 500, 1000),
              List.of("currency hedged", "sustainability", "low cost", "business", "travel"));
      case BOND_FUND ->
          new KindTraits(
              9,
              new Range(2, 4),
              new Range(1, 6),
              List.of(Redemption.DAILY, Redemption.DAILY, Redemption.WEEKLY),
              0.15,
              0.95,
              0.8,
              0.03,
              0.05,
              List.of(50, 500, 1000, 2500),
              List.of(
                  "education",
                  "short duration",
                  "inflation linked",
                  "monthly income",
                  "currency hedged",
                  "sustainability",
                  "no tobacco",
                  "no weapons",
                  "tobacco",
                  "emerging markets",
                  "green energy"));
      case EQUITY_FUND ->
          new KindTraits(
              9,
              new Range(4, 6),
              new Range(5, 10),
              List.of(Redemption.DAILY),
              0.6,
              1.9,
              1.3,
              0.065,
              0.16,
              List.of(50, 250, 500, 1000),
              List.of(
                  "dividends",
                  "tobacco",
                  "defence",
                  "technology",
                  "healthcare",
                  "emerging markets",
                  "no tobacco",
                  "no weapons",
                  "sustainability",
                  "oil and gas",
                  "property",
                  "infrastructure"));
      case BALANCED_FUND ->
          new KindTraits(
              7,
              new Range(3, 4),
              new Range(3, 7),
              List.of(Redemption.DAILY, Redemption.WEEKLY),
              0.5,
              1.6,
              0.7,
              0.045,
              0.08,
              List.of(50, 250, 500, 1000),
              List.of(
                  "monthly income",
                  "sustainability",
                  "education",
                  "no tobacco",
                  "no weapons",
                  "tobacco",
                  "retirement",
                  "capital protection"));
      case THEMATIC_FUND ->
          new KindTraits(
              9,
              new Range(5, 7),
              new Range(6, 10),
              List.of(Redemption.DAILY, Redemption.WEEKLY, Redemption.MONTHLY),
              0.7,
              2.1,
              1.8,
              0.07,
              0.22,
              List.of(100, 500, 1000, 2500),
              List.of(
                  "technology",
                  "green energy",
                  "healthcare",
                  "infrastructure",
                  "property",
                  "gold",
                  "emerging markets",
                  "defence",
                  "tobacco",
                  "oil and gas"));
      case INDEX_FUND ->
          new KindTraits(
              7,
              new Range(3, 5),
              new Range(4, 8),
              List.of(Redemption.DAILY),
              0.05,
              0.4,
              0.8,
              0.06,
              0.14,
              List.of(25, 50, 100, 500),
              List.of(
                  "low cost",
                  "sustainability",
                  "technology",
                  "emerging markets",
                  "dividends",
                  "no weapons",
                  "tobacco",
                  "inflation linked"));
      case STRUCTURED_NOTE ->
          new KindTraits(
              6,
              new Range(3, 6),
              new Range(2, 6),
              List.of(Redemption.AT_MATURITY),
              0.8,
              2.4,
              3,
              0.04,
              0.1,
              List.of(1000, 5000, 10000, 25000),
              List.of(
                  "capital protection",
                  "monthly income",
                  "technology",
                  "currency hedged",
                  "gold",
                  "dividends"));
      case PENSION ->
          new KindTraits(
              5,
              new Range(2, 4),
              new Range(10, 25),
              List.of(Redemption.LOCKED),
              0.4,
              1.5,
              1,
              0.045,
              0.07,
              List.of(25, 50, 100, 500),
              List.of("tax relief", "retirement", "sustainability", "low cost", "family cover"));
      case ANNUITY ->
          new KindTraits(
              4,
              new Range(1, 2),
              new Range(10, 20),
              List.of(Redemption.LOCKED),
              0.6,
              1.6,
              1.6,
              0.025,
              0.01,
              List.of(5000, 10000, 25000, 50000),
              List.of("monthly income", "retirement", "inflation linked", "tax relief"));
      case LIFE_INSURANCE ->
          new KindTraits(
              4,
              new Range(1, 3),
              new Range(5, 20),
              List.of(Redemption.LOCKED, Redemption.MONTHLY),
              0.5,
              1.9,
              1.1,
              0.025,
              0.02,
              List.of(25, 50, 100, 1000),
              List.of("family cover", "tax relief", "education", "business"));
      case HEALTH_INSURANCE ->
          new KindTraits(
              3,
              new Range(1, 1),
              new Range(1, 5),
              List.of(Redemption.MONTHLY),
              0.5,
              1.6,
              0.6,
              0,
              0,
              List.of(25, 50, 100),
              List.of("care costs", "family cover", "travel"));
      case LOAN ->
          new KindTraits(
              5,
              new Range(1, 2),
              new Range(1, 8),
              List.of(Redemption.MONTHLY),
              2.9,
              8.9,
              0.6,
              0,
              0,
              List.of(1000, 5000, 10000, 25000),
              List.of("home", "business", "education", "low cost"));
    };
  }
}
