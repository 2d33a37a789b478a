package org.advisorworkbench.store;

import static org.advisorworkbench.store.Queries.list;

import java.util.List;
import java.util.Optional;
import org.advisorworkbench.product.Price;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductRepository;
import org.jdbi.v3.core.Jdbi;

/// The shelf of the store.
final class StoredProducts implements ProductRepository {
  private final Jdbi jdbi;

  StoredProducts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Product> all() {
    return jdbi.withHandle(handle -> list(handle, BookTables.PRODUCTS, " ORDER BY name, id"));
  }

  @Override
  public Optional<Product> find(String productId) {
    return jdbi
        .withHandle(handle -> list(handle, BookTables.PRODUCTS, " WHERE id = ?", productId))
        .stream()
        .findFirst();
  }

  @Override
  public List<Price> prices(String productId) {
    return jdbi.withHandle(
        handle ->
            list(handle, BookTables.PRICES, " WHERE product_id = ? ORDER BY on_date", productId));
  }
}
