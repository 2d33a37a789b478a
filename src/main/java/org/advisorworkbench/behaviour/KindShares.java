package org.advisorworkbench.behaviour;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;

/// What share of a client's portfolio each kind has, by value. Only what is held in the currency of
/// the client's wealth counts; holdings of unknown products do not.
final class KindShares {
  private final Map<ProductKind, Double> values = new EnumMap<>(ProductKind.class);
  private double total;

  KindShares(ClientFile file, Map<String, Product> shelf) {
    var home = file.client().profile().netWealth().currency();
    for (var holding : file.holdings()) {
      var product = Optional.ofNullable(shelf.get(holding.productId()));
      double value = holding.marketValue().amount().doubleValue();
      if (product.isPresent() && holding.marketValue().currency().equals(home) && value > 0) {
        values.merge(product.get().kind(), value, Double::sum);
        total += value;
      }
    }
  }

  /// @return 0 to 1; 0 for who holds nothing
  double of(ProductKind kind) {
    return total > 0 ? values.getOrDefault(kind, 0.0) / total : 0;
  }
}
