package org.advisorworkbench.ui.client;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.product.Price;

/// What a portfolio was worth on each day that has a price.
///
/// The units of a past day are today's units less what was bought and plus what was sold since.
/// They are valued at the last price up to that day, or at the first known price before there was
/// one; a product without prices keeps the price of its holding.
final class ValueHistory {
  private final Currency currency;
  private final Map<String, BigDecimal> unitsNow = new HashMap<>();
  private final Map<String, NavigableMap<LocalDate, BigDecimal>> prices = new HashMap<>();
  private final Map<String, List<Transaction>> trades = new HashMap<>();

  /// The worth of the portfolio on a day.
  record Worth(LocalDate day, BigDecimal amount) {}

  /// @param prices of each product held or traded, by product id
  static List<Worth> of(
      List<Holding> holdings,
      List<Transaction> transactions,
      Map<String, List<Price>> prices,
      Currency currency) {
    var history = new ValueHistory(currency);
    holdings.forEach(holding -> history.add(holding, prices));
    transactions.forEach(transaction -> history.add(transaction, prices));
    return history.worths();
  }

  private ValueHistory(Currency currency) {
    this.currency = currency;
  }

  private void add(Holding holding, Map<String, List<Price>> all) {
    if (!holding.marketValue().currency().equals(currency) || holding.units().signum() <= 0) {
      return;
    }
    var own = pricesOf(holding.productId(), all);
    unitsNow.merge(holding.productId(), holding.units(), BigDecimal::add);
    if (own.isEmpty()) {
      own.put(
          holding.asOf(),
          holding.marketValue().amount().divide(holding.units(), 8, RoundingMode.HALF_EVEN));
    }
    prices.put(holding.productId(), own);
  }

  private void add(Transaction transaction, Map<String, List<Price>> all) {
    if (!transaction.amount().currency().equals(currency)) {
      return;
    }
    unitsNow.putIfAbsent(transaction.productId(), BigDecimal.ZERO);
    prices.computeIfAbsent(transaction.productId(), id -> pricesOf(id, all));
    trades.computeIfAbsent(transaction.productId(), id -> new ArrayList<>()).add(transaction);
  }

  private static NavigableMap<LocalDate, BigDecimal> pricesOf(
      String productId, Map<String, List<Price>> all) {
    var byDay = new TreeMap<LocalDate, BigDecimal>();
    for (var price : all.getOrDefault(productId, List.of())) {
      byDay.put(price.date(), price.price());
    }
    return byDay;
  }

  private List<Worth> worths() {
    var days = new TreeSet<LocalDate>();
    prices.values().forEach(own -> days.addAll(own.keySet()));
    return days.stream().map(day -> new Worth(day, worthOn(day))).toList();
  }

  private BigDecimal worthOn(LocalDate day) {
    var sum = BigDecimal.ZERO;
    for (var product : unitsNow.keySet()) {
      sum = sum.add(unitsOn(day, product).multiply(priceOn(day, product)));
    }
    return sum;
  }

  private BigDecimal unitsOn(LocalDate day, String product) {
    var units = unitsNow.getOrDefault(product, BigDecimal.ZERO);
    for (var trade : trades.getOrDefault(product, List.of())) {
      if (trade.date().isAfter(day)) {
        units =
            trade.side() == Transaction.Side.BUY
                ? units.subtract(trade.units())
                : units.add(trade.units());
      }
    }
    // A book whose transactions do not reach back far enough must not show debts.
    return units.max(BigDecimal.ZERO);
  }

  private BigDecimal priceOn(LocalDate day, String product) {
    var own = prices.getOrDefault(product, new TreeMap<>());
    var last = own.floorEntry(day);
    if (last != null) {
      return last.getValue();
    }
    var first = own.firstEntry();
    return first == null ? BigDecimal.ZERO : first.getValue();
  }
}
