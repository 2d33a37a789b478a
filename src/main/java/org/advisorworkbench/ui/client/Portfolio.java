package org.advisorworkbench.ui.client;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advisorworkbench.client.Holding;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;

/// What a client holds, summed up in the currency that most of it is in.
///
/// @param total worth of all positions in the main currency; absent when nothing is held
/// @param positions most valuable first
/// @param allocation worth by kind of product in the main currency, largest first
/// @param others worth of the positions in each other currency; they are in none of the sums
public record Portfolio(
    Optional<Money> total,
    List<Position> positions,
    Map<ProductKind, Money> allocation,
    List<Money> others) {

  /// One holding.
  ///
  /// @param product absent when the shelf no longer has it
  /// @param share of the total, 0 to 1; absent in other currencies than the main one
  public record Position(Holding holding, Optional<Product> product, Optional<Double> share) {
    public String name() {
      return product.map(Product::name).orElse(holding.productId());
    }
  }

  static Portfolio of(List<Holding> holdings, Map<String, Product> shelf) {
    var totals = new LinkedHashMap<Currency, Money>();
    for (var holding : holdings) {
      totals.merge(holding.marketValue().currency(), holding.marketValue(), Money::plus);
    }
    var total = totals.values().stream().max(Comparator.comparing(Money::amount));
    var main = total.map(Money::currency);
    var kinds = new EnumMap<ProductKind, Money>(ProductKind.class);
    var positions = new ArrayList<Position>();
    for (var holding : holdings) {
      var product = Optional.ofNullable(shelf.get(holding.productId()));
      var share =
          total
              .filter(sum -> sum.currency().equals(holding.marketValue().currency()))
              .filter(sum -> sum.amount().signum() > 0)
              .map(sum -> share(holding.marketValue(), sum));
      positions.add(new Position(holding, product, share));
      if (share.isPresent() && product.isPresent()) {
        kinds.merge(product.get().kind(), holding.marketValue(), Money::plus);
      }
    }
    return new Portfolio(
        total,
        List.copyOf(positions),
        largestFirst(kinds),
        totals.values().stream().filter(sum -> !main.equals(Optional.of(sum.currency()))).toList());
  }

  private static double share(Money part, Money whole) {
    return part.amount().divide(whole.amount(), 6, RoundingMode.HALF_EVEN).doubleValue();
  }

  private static Map<ProductKind, Money> largestFirst(Map<ProductKind, Money> kinds) {
    var sorted = new LinkedHashMap<ProductKind, Money>();
    kinds.entrySet().stream()
        .sorted(
            Map.Entry.comparingByValue(
                Comparator.<Money, BigDecimal>comparing(Money::amount).reversed()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
