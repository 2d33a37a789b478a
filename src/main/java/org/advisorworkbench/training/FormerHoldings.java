package org.advisorworkbench.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.product.Price;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.sample.SampleBook;

/// What clients held on a day in the past: what they had bought less what they had sold before it,
/// at the prices of that day.
final class FormerHoldings {
  private final Map<String, List<Transaction>> transactions;
  private final Map<String, TreeMap<LocalDate, BigDecimal>> prices;
  private final Map<String, Product> products;

  FormerHoldings(SampleBook book) {
    transactions =
        book.transactions().stream().collect(Collectors.groupingBy(Transaction::clientId));
    products = book.products().stream().collect(Collectors.toMap(Product::id, Function.identity()));
    prices = new HashMap<>();
    for (Price price : book.prices()) {
      prices
          .computeIfAbsent(price.productId(), id -> new TreeMap<>())
          .put(price.date(), price.price());
    }
  }

  /// @return most valuable first
  List<Holding> of(String clientId, LocalDate day) {
    var units = new HashMap<String, BigDecimal>();
    for (var transaction : transactions.getOrDefault(clientId, List.of())) {
      if (transaction.date().isBefore(day)) {
        units.merge(transaction.productId(), signedUnits(transaction), BigDecimal::add);
      }
    }
    return units.entrySet().stream()
        .filter(entry -> entry.getValue().signum() > 0)
        .map(entry -> holding(clientId, entry.getKey(), entry.getValue(), day))
        .sorted(
            Comparator.comparing((Holding holding) -> holding.marketValue().amount())
                .reversed()
                .thenComparing(Holding::productId))
        .toList();
  }

  private static BigDecimal signedUnits(Transaction transaction) {
    return switch (transaction.side()) {
      case BUY -> transaction.units();
      case SELL -> transaction.units().negate();
    };
  }

  private Holding holding(String clientId, String productId, BigDecimal units, LocalDate day) {
    var product = products.get(productId);
    var known = prices.get(productId);
    if (product == null || known == null) {
      throw new IllegalArgumentException("expected a priced product, found " + productId);
    }
    var price = known.floorEntry(day);
    var value = units.multiply(price == null ? known.firstEntry().getValue() : price.getValue());
    return new Holding(
        clientId,
        productId,
        units,
        new Money(value.setScale(2, RoundingMode.HALF_UP), product.currency()),
        day);
  }
}
