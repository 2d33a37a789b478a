package org.advisorworkbench.behaviour;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How many clients have to do with each product, seen by one client who does not count.
///
/// - What: log2((n(product) + 1) / (mean + 1)), n and the mean over the shelf without the client.
/// - Units: doublings; 0 for the average product. It hardly depends on the size of the book.
final class Crowd {
  private final Map<String, Set<String>> productsOfClient;
  private final Map<String, Integer> clientsOfProduct = new HashMap<>();
  private final int shelf;
  private long pairs;

  /// @param shelf how many products there are
  Crowd(Map<String, Set<String>> productsOfClient, int shelf) {
    this.productsOfClient = productsOfClient;
    this.shelf = shelf;
    for (var products : productsOfClient.values()) {
      products.forEach(product -> clientsOfProduct.merge(product, 1, Integer::sum));
      pairs += products.size();
    }
  }

  double againstAverage(String clientId, String productId) {
    var own = productsOfClient.getOrDefault(clientId, Set.of());
    int others = clientsOfProduct.getOrDefault(productId, 0) - (own.contains(productId) ? 1 : 0);
    double mean = (double) (pairs - own.size()) / Math.max(1, shelf);
    return Logs.log2((others + 1) / (mean + 1));
  }
}
