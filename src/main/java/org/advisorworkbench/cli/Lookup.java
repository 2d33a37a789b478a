package org.advisorworkbench.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductRepository;
import org.advisorworkbench.store.Store;

/// Finds in a book what the ids on the command line name.
final class Lookup {
  private final ClientRepository clients;
  private final ProductRepository products;

  Lookup(Store book) {
    this.clients = book.clients();
    this.products = book.products();
  }

  ClientFile client(String id) throws Failure {
    return clients.file(id).orElseThrow(() -> new Failure(FailureCode.CLIENT_UNKNOWN, id));
  }

  Product product(String id) throws Failure {
    return products.find(id).orElseThrow(() -> new Failure(FailureCode.PRODUCT_UNKNOWN, id));
  }

  /// All products by id, in the order of the shelf.
  Map<String, Product> shelf() throws Failure {
    var shelf = new LinkedHashMap<String, Product>();
    products().forEach(product -> shelf.put(product.id(), product));
    return shelf;
  }

  /// @throws Failure BOOK_EMPTY if there is nothing on the shelf
  List<Product> products() throws Failure {
    var all = products.all();
    if (all.isEmpty()) {
      throw new Failure(FailureCode.BOOK_EMPTY);
    }
    return all;
  }
}
