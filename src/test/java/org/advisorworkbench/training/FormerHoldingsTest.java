package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.client.Transaction.Side;
import org.advisorworkbench.product.Price;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;
import org.junit.jupiter.api.Test;

class FormerHoldingsTest {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

  private static final Product FUND =
      new Product(
          "P",
          "Fund",
          ProductKind.EQUITY_FUND,
          "Issuer",
          "Europe",
          Currency.getInstance("EUR"),
          4,
          5,
          Redemption.DAILY,
          BigDecimal.ONE,
          BigDecimal.ONE,
          List.of(),
          "");
  private static final List<Price> PRICES =
      List.of(
          new Price("P", MARCH, new BigDecimal("10")), new Price("P", MAY, new BigDecimal("12")));

  private static Holding holding(String units, String value, LocalDate asOf) {
    return new Holding("C", "P", new BigDecimal(units), Money.of(value, "EUR"), asOf);
  }

  private static Transaction trade(Side side, String units, LocalDate date) {
    return new Transaction(
        "T" + date, "C", "P", date, side, new BigDecimal(units), Money.of("1", "EUR"));
  }

  private static List<Holding> on(
      LocalDate day, List<Holding> holdings, List<Transaction> traded, List<Price> prices) {
    return new FormerHoldings(holdings, traded, List.of(FUND), prices).of("C", day);
  }

  /// 8 in June; 3 were bought in May and 1 sold in April.
  @Test
  void whatWasBoughtSinceIsTakenAwayAndWhatWasSoldSinceIsAdded() {
    var traded = List.of(trade(Side.SELL, "1", APRIL), trade(Side.BUY, "3", MAY));
    var known = List.of(holding("8", "96", JUNE));
    assertEquals(List.of(holding("5", "60.00", MAY)), on(MAY, known, traded, PRICES));
    assertEquals(List.of(holding("6", "60.00", MARCH)), on(MARCH, known, traded, PRICES));
  }

  @Test
  void aHoldingWithoutTransactionsWasAlwaysThere() {
    assertEquals(
        List.of(holding("8", "80.00", MARCH)),
        on(MARCH, List.of(holding("8", "96", JUNE)), List.of(), PRICES));
  }

  @Test
  void tradesAfterTheHoldingsWereRecordedAreCountedForward() {
    assertEquals(
        List.of(holding("10", "120.00", JUNE)),
        on(JUNE, List.of(holding("8", "80", MARCH)), List.of(trade(Side.BUY, "2", APRIL)), PRICES));
  }

  @Test
  void withoutRecordedHoldingsTradesAreCountedFromNothing() {
    var traded = List.of(trade(Side.BUY, "2", APRIL), trade(Side.SELL, "2", MAY));
    assertEquals(List.of(holding("2", "24.00", MAY)), on(MAY, List.of(), traded, PRICES));
    assertEquals(List.of(), on(JUNE, List.of(), traded, PRICES));
  }

  @Test
  void withoutPricesAHoldingIsValuedAsToday() {
    assertEquals(
        List.of(holding("5", "60.00", MAY)),
        on(MAY, List.of(holding("8", "96", JUNE)), List.of(trade(Side.BUY, "3", MAY)), List.of()));
  }

  @Test
  void whatIsNotOnTheShelfIsLeftOut() {
    assertEquals(
        List.of(),
        new FormerHoldings(List.of(holding("8", "96", JUNE)), List.of(), List.of(), PRICES)
            .of("C", JUNE));
  }
}
