package org.advisorworkbench.product;

import java.util.List;
import java.util.Optional;

/// The shelf.
public interface ProductRepository {
  /// All products, ordered by name, then id.
  List<Product> all();

  Optional<Product> find(String productId);

  /// A product's prices, oldest first.
  List<Price> prices(String productId);
}
