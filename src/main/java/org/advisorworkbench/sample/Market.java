package org.advisorworkbench.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.product.Price;
import org.advisorworkbench.product.Product;

/// Monthly prices from a random walk for each product, with the drift and swings of its kind.
/// Products that are not held in units have none.
final class Market {
  private static final int DIGITS = 4;

  private final Map<String, List<Price>> prices = new LinkedHashMap<>();

  Market(long seed, List<Product> products, LocalDate first, int months) {
    var draws = new Draws(seed, "market");
    for (var product : products) {
      if (KindTraits.heldInUnits(product.kind())) {
        prices.put(product.id(), walk(draws, product, first, months));
      }
    }
  }

  private static List<Price> walk(Draws draws, Product product, LocalDate first, int months) {
    var traits = KindTraits.of(product.kind());
    double drift = traits.drift() + 0.2 * traits.volatility() * draws.normal();
    double price = traits.volatility() == 0 ? 100 : draws.uniform(20, 180);
    var walk = new ArrayList<Price>();
    for (int month = 0; month <= months; month++) {
      walk.add(new Price(product.id(), first.plusMonths(month), rounded(price)));
      double swing = traits.volatility() * StrictMath.sqrt(1 / 12.0);
      price *= StrictMath.exp(drift / 12 - swing * swing / 2 + swing * draws.normal());
    }
    return walk;
  }

  List<Price> prices() {
    return prices.values().stream().flatMap(List::stream).toList();
  }

  BigDecimal lastPrice(Product product) {
    return walkOf(product).getLast().price();
  }

  /// The price on any day of the walk: on the line between the two nearest monthly prices.
  BigDecimal priceOn(LocalDate date, Product product) {
    var walk = walkOf(product);
    for (int i = 1; i < walk.size(); i++) {
      var later = walk.get(i);
      if (!date.isAfter(later.date())) {
        var earlier = walk.get(i - 1);
        double days = ChronoUnit.DAYS.between(earlier.date(), later.date());
        double share = ChronoUnit.DAYS.between(earlier.date(), date) / days;
        return rounded(
            earlier.price().doubleValue() * (1 - share) + later.price().doubleValue() * share);
      }
    }
    return walk.getLast().price();
  }

  private List<Price> walkOf(Product product) {
    var walk = prices.get(product.id());
    if (walk == null) {
      throw new IllegalArgumentException("a " + product.kind() + " has no price");
    }
    return walk;
  }

  private static BigDecimal rounded(double price) {
    return BigDecimal.valueOf(price).setScale(DIGITS, RoundingMode.HALF_UP);
  }
}
