package org.advisorworkbench.whatif;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.MaritalStatus;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.suitability.SuitabilityRules;

/// A client, some products, and rankings whose scores a test lays down.
final class Examples {
  static final Profile PROFILE =
      new Profile(
          "teacher",
          Money.of("52000.00", "EUR"),
          Money.of("38000", "EUR"),
          Money.of("310000", "EUR"),
          RiskBand.BALANCED,
          12,
          LiquidityNeed.MEDIUM,
          Experience.BASIC,
          Goal.EDUCATION,
          2029);

  private Examples() {}

  static ClientFile client() {
    return client(PROFILE);
  }

  static ClientFile client(Profile profile) {
    return new ClientFile(
        person("C1", profile),
        List.of(person("C2", PROFILE)),
        List.of(
            new Holding(
                "C1", "P1", BigDecimal.TEN, Money.of("900", "EUR"), LocalDate.of(2026, 11, 1))),
        List.of(new MeetingNote("N1", "C1", LocalDate.of(2026, 5, 4), "Likes calm.")));
  }

  private static Client person(String id, Profile profile) {
    return new Client(
        id,
        "Maria Lindqvist",
        "H1",
        LocalDate.of(2015, 3, 1),
        profile,
        new Demographics(LocalDate.of(1979, 5, 4), Gender.FEMALE, MaritalStatus.MARRIED, "SE"));
  }

  static Product product(String id, int riskClass, int minHorizonYears) {
    return new Product(
        id,
        id,
        ProductKind.BOND_FUND,
        "Bank",
        "Europe",
        Currency.getInstance("EUR"),
        riskClass,
        minHorizonYears,
        Redemption.DAILY,
        new BigDecimal("0.35"),
        new BigDecimal("500"),
        List.of(),
        "A product.");
  }

  /// Ranks products by a score of each for a profile, after the real rules of suitability.
  static Ranking rank(
      ClientFile file, List<Product> shelf, ToDoubleBiFunction<Profile, Product> score) {
    var rules = new SuitabilityRules();
    var places = new ArrayList<Recommendation>();
    for (var product : shelf) {
      double logit = score.applyAsDouble(file.client().profile(), product);
      places.add(
          new Recommendation(0, product, logit, 0.5, rules.refusals(file.client(), product)));
    }
    places.sort(
        Comparator.comparing(Recommendation::suitable)
            .thenComparingDouble(Recommendation::logit)
            .reversed());
    var ranked = new ArrayList<Recommendation>();
    for (var place : places) {
      ranked.add(
          new Recommendation(
              ranked.size() + 1, place.product(), place.logit(), 0.5, place.refusals()));
    }
    return new Ranking(file.client().id(), "example", "00", Duration.ZERO, ranked);
  }
}
