package org.advisorworkbench.narrative;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;

/// What a client earns, keeps and owns, in bands of words.
///
/// Bands are drawn within the amount of the client's own currency; nothing is converted.
///
/// @param income yearly
/// @param savedShare part of the income that is not spent, below 0 for those who overspend; empty
///   words where income and spending cannot be compared
/// @param wealth net
record Means(String income, String savedShare, String wealth) {
  private static final List<Band> INCOME =
      List.of(
          new Band(1, "no income"),
          new Band(25_000, "small income"),
          new Band(50_000, "modest income"),
          new Band(90_000, "good income"),
          new Band(150_000, "high income"),
          new Band(Double.POSITIVE_INFINITY, "very high income"));

  private static final List<Band> SAVED_PERCENT =
      List.of(
          new Band(-2, "spends more than that"),
          new Band(5, "saves nothing"),
          new Band(20, "saves little"),
          new Band(40, "saves some"),
          new Band(Double.POSITIVE_INFINITY, "saves much"));

  private static final List<Band> WEALTH =
      List.of(
          new Band(0, "in debt"),
          new Band(20_000, "little wealth"),
          new Band(100_000, "modest wealth"),
          new Band(300_000, "comfortable wealth"),
          new Band(1_000_000, "large wealth"),
          new Band(Double.POSITIVE_INFINITY, "very large wealth"));

  /// Values below `limit` that are in no band before it.
  private record Band(double limit, String words) {}

  static Means of(Profile profile) {
    return new Means(
        band(INCOME, amount(profile.annualIncome())),
        saved(profile.annualIncome(), profile.annualSpending()),
        band(WEALTH, amount(profile.netWealth())));
  }

  private static String saved(Money income, Money spending) {
    if (!income.currency().equals(spending.currency()) || income.amount().signum() <= 0) {
      return "";
    }
    var kept = income.amount().subtract(spending.amount());
    var percent =
        kept.multiply(BigDecimal.valueOf(100)).divide(income.amount(), MathContext.DECIMAL64);
    return band(SAVED_PERCENT, percent.doubleValue());
  }

  private static double amount(Money money) {
    return money.amount().doubleValue();
  }

  private static String band(List<Band> bands, double value) {
    return bands.stream().filter(b -> value < b.limit()).findFirst().orElseThrow().words();
  }

  String inWords() {
    return savedShare.isEmpty()
        ? income + ", " + wealth
        : income + ", " + savedShare + ", " + wealth;
  }
}
