package org.advisorworkbench.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.product.Price;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.sample.SampleBook;

/// What clients held on the morning of a day in the past, at the prices of that day: what they are
/// known to hold, less what they bought since, plus what they sold since.
///
/// A client of whom no holdings are known held nothing before the first transaction.
public final class FormerHoldings {
  private final Map<String, List<Holding>> holdings;
  private final Map<String, List<Transaction>> transactions;
  private final Map<String, TreeMap<LocalDate, BigDecimal>> prices;
  private final Map<String, Product> products;

  public FormerHoldings(
      List<Holding> holdings,
      List<Transaction> transactions,
      List<Product> products,
      List<Price> prices) {
    this.holdings = holdings.stream().collect(Collectors.groupingBy(Holding::clientId));
    this.transactions = transactions.stream().collect(Collectors.groupingBy(Transaction::clientId));
    this.products = products.stream().collect(Collectors.toMap(Product::id, Function.identity()));
    this.prices = new HashMap<>();
    for (var price : prices) {
      this.prices
          .computeIfAbsent(price.productId(), id -> new TreeMap<>())
          .put(price.date(), price.price());
    }
  }

  FormerHoldings(SampleBook book) {
    this(book.holdings(), book.transactions(), book.products(), book.prices());
  }

  /// @return most valuable first; what cannot be valued is left out
  public List<Holding> of(String clientId, LocalDate day) {
    var known = new Known(holdings.getOrDefault(clientId, List.of()));
    var traded = transactions.getOrDefault(clientId, List.of());
    return unitsOn(day, known, traded).entrySet().stream()
        .filter(entry -> entry.getValue().signum() > 0)
        .flatMap(
            entry ->
                value(entry.getKey(), entry.getValue(), day, known)
                    .map(
                        value ->
                            new Holding(clientId, entry.getKey(), entry.getValue(), value, day))
                    .stream())
        .sorted(
            Comparator.comparing((Holding holding) -> holding.marketValue().amount())
                .reversed()
                .thenComparing(Holding::productId))
        .toList();
  }

  /// What a client is known to hold, and since when it is known.
  private record Known(List<Holding> holdings) {
    Optional<Holding> of(String productId) {
      return holdings.stream().filter(h -> h.productId().equals(productId)).findFirst();
    }

    /// A product that is missing among the holdings of a day was not held on that day.
    LocalDate asOf(String productId) {
      return of(productId)
          .or(() -> holdings.stream().max(Comparator.comparing(Holding::asOf)))
          .map(Holding::asOf)
          .orElse(LocalDate.MIN);
    }
  }

  private static Map<String, BigDecimal> unitsOn(
      LocalDate day, Known known, List<Transaction> traded) {
    var units = new HashMap<String, BigDecimal>();
    known.holdings().forEach(h -> units.merge(h.productId(), h.units(), BigDecimal::add));
    for (var transaction : traded) {
      boolean counted = !transaction.date().isAfter(known.asOf(transaction.productId()));
      boolean wanted = transaction.date().isBefore(day);
      if (counted != wanted) {
        var change = signedUnits(transaction);
        units.merge(transaction.productId(), wanted ? change : change.negate(), BigDecimal::add);
      }
    }
    return units;
  }

  private static BigDecimal signedUnits(Transaction transaction) {
    return switch (transaction.side()) {
      case BUY -> transaction.units();
      case SELL -> transaction.units().negate();
    };
  }

  /// At the last price before the day, or else the first one known, or else today's.
  private Optional<Money> value(String productId, BigDecimal units, LocalDate day, Known known) {
    var product = products.get(productId);
    if (product == null) {
      return Optional.empty();
    }
    var price =
        Optional.ofNullable(prices.get(productId))
            .map(
                dated ->
                    Optional.ofNullable(dated.floorEntry(day))
                        .orElse(dated.firstEntry())
                        .getValue())
            .map(value -> new Money(value, product.currency()))
            .or(() -> known.of(productId).flatMap(FormerHoldings::pricePerUnit));
    return price.map(
        each ->
            new Money(
                units.multiply(each.amount()).setScale(2, RoundingMode.HALF_UP), each.currency()));
  }

  private static Optional<Money> pricePerUnit(Holding holding) {
    return holding.units().signum() == 0
        ? Optional.empty()
        : Optional.of(
            new Money(
                holding.marketValue().amount().divide(holding.units(), 6, RoundingMode.HALF_UP),
                holding.marketValue().currency()));
  }
}
