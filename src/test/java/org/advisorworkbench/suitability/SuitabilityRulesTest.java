package org.advisorworkbench.suitability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.MaritalStatus;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.language.Bundles;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SuitabilityRulesTest {
  private final SuitabilityRules rules = new SuitabilityRules();

  @ParameterizedTest
  @CsvSource({"CONSERVATIVE, 2", "CAUTIOUS, 3", "BALANCED, 4", "GROWTH, 5", "AGGRESSIVE, 7"})
  void refusesWhatIsAboveTheRiskBandAndNothingBelow(RiskBand band, int highest) {
    for (int riskClass = 1; riskClass <= 7; riskClass++) {
      var client = client(band, 10, LiquidityNeed.LOW, "100000");
      var product = product(ProductKind.EQUITY_FUND, riskClass, 5, Redemption.DAILY, "0", "EUR");
      assertEquals(
          riskClass <= highest ? List.of() : List.of("risk-band"), refused(client, product));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "EQUITY_FUND, 5, 5, ''",
    "EQUITY_FUND, 5, 4, horizon",
    "PENSION, 20, 19, horizon",
    "LOAN, 20, 1, ''",
    "HEALTH_INSURANCE, 5, 1, ''",
    "DEPOSIT, 0, 0, ''",
  })
  void refusesWhatHasToBeHeldLongerThanTheHorizon(
      ProductKind kind, int holdingYears, int horizonYears, String expected) {
    assertEquals(
        names(expected),
        refused(
            client(RiskBand.BALANCED, horizonYears, LiquidityNeed.LOW, "100000"),
            product(kind, 3, holdingYears, Redemption.DAILY, "0", "EUR")));
  }

  @ParameterizedTest
  @CsvSource({
    "HIGH, DAILY, 0, ''",
    "HIGH, WEEKLY, 0, ''",
    "HIGH, MONTHLY, 0, liquidity",
    "HIGH, AT_MATURITY, 1, liquidity",
    "HIGH, LOCKED, 0, liquidity",
    "MEDIUM, DAILY, 9, ''",
    "MEDIUM, MONTHLY, 9, ''",
    "MEDIUM, AT_MATURITY, 1, ''",
    "MEDIUM, AT_MATURITY, 2, liquidity",
    "MEDIUM, LOCKED, 0, liquidity",
    "LOW, AT_MATURITY, 9, ''",
    "LOW, LOCKED, 9, ''",
  })
  void refusesWhatComesBackLaterThanItMayBeNeeded(
      LiquidityNeed need, Redemption redemption, int holdingYears, String expected) {
    assertEquals(
        names(expected),
        refused(
            client(RiskBand.BALANCED, 10, need, "100000"),
            product(ProductKind.BOND_FUND, 3, holdingYears, redemption, "0", "EUR")));
  }

  @ParameterizedTest
  @CsvSource({
    "BOND_FUND, 100000, EUR, 100000, ''",
    "BOND_FUND, 100000.01, EUR, 100000, affordability",
    "BOND_FUND, 1, EUR, -5, affordability",
    "BOND_FUND, 0, EUR, -5, ''",
    "BOND_FUND, 100001, USD, 100000, ''",
    "LOAN, 100001, EUR, 100000, ''",
  })
  void refusesWhatCostsMoreThanTheClientOwns(
      ProductKind kind, String minimum, String currency, String wealth, String expected) {
    assertEquals(
        names(expected),
        refused(
            client(RiskBand.BALANCED, 10, LiquidityNeed.LOW, wealth),
            product(kind, 3, 1, Redemption.DAILY, minimum, currency)));
  }

  @Test
  void namesEveryRuleThatIsBrokenInWholeSentences() {
    var refusals =
        rules.refusals(
            client(RiskBand.CAUTIOUS, 3, LiquidityNeed.HIGH, "8000"),
            product(ProductKind.STRUCTURED_NOTE, 6, 5, Redemption.AT_MATURITY, "10000", "EUR"));
    assertEquals(
        List.of(
            "Risk class 6 is above 3, the highest for a client with cautious risk appetite.",
            "The recommended holding period of 5 years is longer than the client's horizon of 3"
                + " years.",
            "Money comes back only at maturity, but the client may need it within days.",
            "The minimum amount of 10,000 EUR is more than the client's net wealth of 8,000 EUR."),
        refusals.stream().map(Refusal::text).toList());
    assertEquals(
        List.of(
            "产品风险等级 6 超出谨慎型客户可接受的最高等级 3。",
            "建议持有期 5 年,长于客户的投资期限 3 年。",
            "资金到期方可赎回,而客户可能在数日内需要用钱。",
            "最低金额 10,000 EUR 超过客户净资产 8,000 EUR。"),
        refusals.stream().map(r -> r.textIn(Locale.CHINESE)).toList());
    refusals.forEach(
        r ->
            assertEquals(
                "Commission Delegated Regulation (EU) 2017/565", r.source().split(",", 2)[0]));
  }

  @ParameterizedTest
  @EnumSource(Redemption.class)
  void hasWordsForEveryRedemptionInEveryLanguage(Redemption redemption) {
    for (var locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertFalse(bundle(locale).getString("word." + redemption).isBlank());
    }
  }

  @Test
  void hasTheSameTextsInEveryLanguage() {
    assertEquals(bundle(Locale.ENGLISH).keySet(), bundle(Locale.CHINESE).keySet());
    Arrays.stream(RiskBand.values())
        .forEach(band -> assertFalse(bundle(Locale.CHINESE).getString("word." + band).isBlank()));
  }

  private static ResourceBundle bundle(Locale locale) {
    return Bundles.of("org.advisorworkbench.suitability.suitability", locale);
  }

  private static List<String> names(String expected) {
    return expected.isEmpty() ? List.of() : List.of(expected);
  }

  private List<String> refused(Client client, Product product) {
    return rules.refusals(client, product).stream().map(Refusal::rule).toList();
  }

  private static Client client(RiskBand band, int horizon, LiquidityNeed need, String wealth) {
    var profile =
        new Profile(
            "engineer",
            Money.of("50000", "EUR"),
            Money.of("30000", "EUR"),
            Money.of(wealth, "EUR"),
            band,
            horizon,
            need,
            Experience.BASIC,
            Goal.GROWTH,
            2040);
    var demographics =
        new Demographics(LocalDate.of(1990, 1, 1), Gender.MALE, MaritalStatus.SINGLE, "FR");
    return new Client("C", "A B", "H", LocalDate.of(2020, 1, 1), profile, demographics);
  }

  private static Product product(
      ProductKind kind,
      int riskClass,
      int holdingYears,
      Redemption redemption,
      String minimum,
      String currency) {
    return new Product(
        "P",
        "Product",
        kind,
        "Bank",
        "Europe",
        Currency.getInstance(currency),
        riskClass,
        holdingYears,
        redemption,
        BigDecimal.ONE,
        new BigDecimal(minimum),
        List.of(),
        "");
  }
}
