package org.advisorworkbench.ui.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;
import org.junit.jupiter.api.Test;

class PortfolioTest {
  private final Map<String, Product> shelf =
      Map.of(
          "bond",
          product("bond", ProductKind.BOND_FUND),
          "cash",
          product("cash", ProductKind.DEPOSIT));

  @Test
  void sharesAreOfTheTotal() {
    var portfolio =
        Portfolio.of(List.of(holding("bond", "750", "EUR"), holding("cash", "250", "EUR")), shelf);
    assertEquals(Optional.of(Money.of("1000", "EUR")), portfolio.total());
    assertEquals(
        List.of(Optional.of(0.75), Optional.of(0.25)),
        portfolio.positions().stream().map(Portfolio.Position::share).toList());
  }

  @Test
  void anotherCurrencyIsToldButInNoSum() {
    var portfolio =
        Portfolio.of(List.of(holding("bond", "750", "EUR"), holding("cash", "250", "USD")), shelf);
    assertEquals(Optional.of(Money.of("750", "EUR")), portfolio.total());
    assertEquals(List.of(Money.of("250", "USD")), portfolio.others());
    assertEquals(Map.of(ProductKind.BOND_FUND, Money.of("750", "EUR")), portfolio.allocation());
  }

  @Test
  void kindsComeLargestFirst() {
    var portfolio =
        Portfolio.of(
            List.of(
                holding("cash", "300", "EUR"),
                holding("bond", "250", "EUR"),
                holding("bond", "250", "EUR")),
            shelf);
    assertEquals(
        List.of(ProductKind.BOND_FUND, ProductKind.DEPOSIT),
        List.copyOf(portfolio.allocation().keySet()));
  }

  @Test
  void aProductThatLeftTheShelfGoesByItsId() {
    var portfolio = Portfolio.of(List.of(holding("gone", "100", "EUR")), shelf);
    assertEquals("gone", portfolio.positions().getFirst().name());
  }

  @Test
  void nothingHeldHasNoTotal() {
    assertEquals(Optional.empty(), Portfolio.of(List.of(), shelf).total());
  }

  private static Holding holding(String productId, String value, String currency) {
    return new Holding(
        "C", productId, BigDecimal.ONE, Money.of(value, currency), LocalDate.of(2026, 11, 20));
  }

  private static Product product(String id, ProductKind kind) {
    return new Product(
        id,
        id,
        kind,
        "",
        "",
        Currency.getInstance("EUR"),
        1,
        0,
        Redemption.DAILY,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        List.of(),
        "");
  }
}
