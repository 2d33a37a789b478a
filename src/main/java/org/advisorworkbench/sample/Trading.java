package org.advisorworkbench.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.client.Transaction.Side;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;
import org.advisorworkbench.sample.Advising.Acceptance;

/// Buys and sells, and what is held in the end: the units of a holding are what was bought less
/// what was sold, and its value is those units at the last price.
final class Trading {
  private static final int UNIT_DIGITS = 4;
  private static final double CHANCE_OF_PURCHASE = 0.6;
  private static final double CHANCE_OF_SAVINGS_PLAN = 0.45;
  private static final double CHANCE_OF_SALE = 0.22;

  private final Draws draws;
  private final List<Product> shelf;
  private final Market market;
  private final LocalDate first;
  private final LocalDate last;
  private final List<Transaction> transactions = new ArrayList<>();
  private final List<Holding> holdings = new ArrayList<>();

  Trading(long seed, List<Product> shelf, Market market, LocalDate first, LocalDate last) {
    this.draws = new Draws(seed, "trading");
    this.shelf = shelf.stream().filter(p -> KindTraits.heldInUnits(p.kind())).toList();
    this.market = market;
    this.first = first;
    this.last = last;
  }

  /// Trades for one client: some products of own choice, bought early, and most of those accepted.
  ///
  /// @return how many products of each kind are held in the end
  Map<ProductKind, Integer> trade(Seeker seeker, List<Acceptance> acceptances) {
    var starts = new LinkedHashMap<Product, LocalDate>();
    var wanted =
        draws.several(
            draws.between(1, 4), shelf, p -> StrictMath.exp(PreferenceModel.utility(seeker, p)));
    for (var product : wanted) {
      starts.put(product, first.plusDays(draws.between(0, 150)));
    }
    for (var acceptance : acceptances) {
      if (shelf.contains(acceptance.product()) && draws.chance(CHANCE_OF_PURCHASE)) {
        starts.putIfAbsent(acceptance.product(), acceptance.date());
      }
    }
    return invest(seeker.client(), starts);
  }

  private Map<ProductKind, Integer> invest(Client client, Map<Product, LocalDate> starts) {
    double wealth = client.profile().netWealth().amount().doubleValue();
    double each = wealth * draws.uniform(0.25, 0.75) / Math.max(1, starts.size());
    var held = new EnumMap<ProductKind, Integer>(ProductKind.class);
    starts.forEach(
        (product, start) -> {
          double budget = each * draws.uniform(0.6, 1.4);
          if (product.minimumAmount().doubleValue() <= budget) {
            var units = buy(client, product, start, budget);
            units = units.subtract(perhapsSell(client, product, start, units));
            if (units.signum() > 0) {
              hold(client, product, units);
              held.merge(product.kind(), 1, Integer::sum);
            }
          }
        });
    return held;
  }

  private BigDecimal buy(Client client, Product product, LocalDate start, double budget) {
    long months = ChronoUnit.MONTHS.between(start, last);
    boolean plan =
        product.redemption() != Redemption.AT_MATURITY
            && product.kind() != ProductKind.ANNUITY
            && months >= 6
            && budget / months >= product.minimumAmount().doubleValue()
            && draws.chance(CHANCE_OF_SAVINGS_PLAN);
    if (!plan) {
      return trade(client, product, start, Side.BUY, budget);
    }
    var units = BigDecimal.ZERO;
    for (int month = 0; month < months; month++) {
      units = units.add(trade(client, product, start.plusMonths(month), Side.BUY, budget / months));
    }
    return units;
  }

  private BigDecimal trade(
      Client client, Product product, LocalDate date, Side side, double budget) {
    double price = market.priceOn(date, product).doubleValue();
    var units = BigDecimal.valueOf(budget / price).setScale(UNIT_DIGITS, RoundingMode.HALF_UP);
    return record(client, product, date, side, units);
  }

  private BigDecimal perhapsSell(
      Client client, Product product, LocalDate start, BigDecimal units) {
    int days = (int) ChronoUnit.DAYS.between(start, last);
    boolean locked =
        product.redemption() == Redemption.LOCKED || product.redemption() == Redemption.AT_MATURITY;
    if (locked || days < 45 || !draws.chance(CHANCE_OF_SALE)) {
      return BigDecimal.ZERO;
    }
    // After the last purchase, so that nobody sells what is yet to come.
    var date = last.minusDays(draws.between(0, 10));
    var sold =
        draws.chance(0.3)
            ? units
            : units
                .multiply(BigDecimal.valueOf(draws.between(2, 7)))
                .divide(BigDecimal.TEN, UNIT_DIGITS, RoundingMode.DOWN);
    return record(client, product, date, Side.SELL, sold);
  }

  private BigDecimal record(
      Client client, Product product, LocalDate date, Side side, BigDecimal units) {
    var amount = cents(units.multiply(market.priceOn(date, product)));
    transactions.add(
        new Transaction(
            "",
            client.id(),
            product.id(),
            date,
            side,
            units,
            new Money(amount, product.currency())));
    return units;
  }

  private void hold(Client client, Product product, BigDecimal units) {
    var value = cents(units.multiply(market.lastPrice(product)));
    holdings.add(
        new Holding(client.id(), product.id(), units, new Money(value, product.currency()), last));
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  List<Holding> holdings() {
    return List.copyOf(holdings);
  }

  /// All trades, oldest first and numbered.
  List<Transaction> transactions() {
    var sorted = new ArrayList<>(transactions);
    sorted.sort(
        Comparator.comparing(Transaction::date)
            .thenComparing(Transaction::clientId)
            .thenComparing(Transaction::productId)
            .thenComparing(Transaction::side));
    var numbered = new ArrayList<Transaction>();
    for (var t : sorted) {
      numbered.add(
          new Transaction(
              "T%06d".formatted(numbered.size() + 1),
              t.clientId(),
              t.productId(),
              t.date(),
              t.side(),
              t.units(),
              t.amount()));
    }
    return numbered;
  }
}
