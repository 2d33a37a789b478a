package org.advisorworkbench.ui.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.client.Transaction.Side;
import org.advisorworkbench.product.Price;
import org.junit.jupiter.api.Test;

/// Every worth here was worked out by hand.
class ValueHistoryTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  private final Map<String, List<Price>> prices =
      Map.of(
          "A", List.of(price("A", 0, "10"), price("A", 1, "11"), price("A", 2, "12")),
          "B", List.of(price("B", 1, "100")));

  @Test
  void unitsOfAPastDayAreWithoutWhatWasBoughtSince() {
    // 5 of 8 units were bought on Tuesday: 3 × 10, then 8 × 11, 8 × 12.
    assertEquals(
        List.of("30", "88", "96"),
        worths(List.of(holding("A", "8", "96")), List.of(trade("A", 1, Side.BUY, "5"))));
  }

  @Test
  void whatWasSoldCountsUntilItsDay() {
    // 2 units were sold on Wednesday: 6 × 10, 6 × 11, then 4 × 12.
    assertEquals(
        List.of("60", "66", "48"),
        worths(List.of(holding("A", "4", "48")), List.of(trade("A", 2, Side.SELL, "2"))));
  }

  @Test
  void whatIsNoLongerHeldWasWorthSomethingOnce() {
    assertEquals(
        List.of("20", "22", "0"), worths(List.of(), List.of(trade("A", 2, Side.SELL, "2"))));
  }

  @Test
  void beforeItsFirstPriceAProductCountsAtThat() {
    assertEquals(
        List.of("110", "111", "112"),
        worths(List.of(holding("A", "1", "12"), holding("B", "1", "100")), List.of()));
  }

  @Test
  void aProductWithoutPricesKeepsThatOfItsHolding() {
    assertEquals(
        List.of("60", "61", "62"),
        worths(List.of(holding("A", "1", "12"), holding("cash", "25", "50")), List.of()));
  }

  @Test
  void transactionsThatAreMissingMakeNoDebts() {
    assertEquals(
        List.of("0", "11", "12"),
        worths(List.of(holding("A", "1", "12")), List.of(trade("A", 1, Side.BUY, "5"))));
  }

  @Test
  void otherCurrenciesAreLeftOut() {
    var dollars = new Holding("C", "B", BigDecimal.ONE, Money.of("100", "USD"), MONDAY);
    assertEquals(
        List.of("10", "11", "12"), worths(List.of(holding("A", "1", "12"), dollars), List.of()));
  }

  private List<String> worths(List<Holding> holdings, List<Transaction> transactions) {
    return ValueHistory.of(holdings, transactions, prices, Currency.getInstance("EUR")).stream()
        .filter(worth -> !worth.day().isAfter(MONDAY.plusDays(2)))
        .map(worth -> worth.amount().stripTrailingZeros().toPlainString())
        .toList();
  }

  private static Price price(String product, int day, String price) {
    return new Price(product, MONDAY.plusDays(day), new BigDecimal(price));
  }

  private static Holding holding(String product, String units, String value) {
    return new Holding(
        "C", product, new BigDecimal(units), Money.of(value, "EUR"), MONDAY.plusDays(4));
  }

  private static Transaction trade(String product, int day, Side side, String units) {
    return new Transaction(
        "T", "C", product, MONDAY.plusDays(day), side, new BigDecimal(units), Money.of("1", "EUR"));
  }
}
