package org.advisorworkbench.behaviour;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Which products go together, seen by one client who does not count.
///
/// - What: a client who has to do with n products, 2 to 40 of them, adds 1 / (n − 1) to each pair
///   (x, y) of them; C(x, y) is the sum over the other clients, divided by how many of them have to
///   do with x. The worth of y for a client is the mean of C(x, y) over the client's products x
///   other than y.
/// - Range: 0 to 1; 0 where nothing is known.
/// - Source: item-to-item collaborative filtering (G. Linden et al., 2003), each client weighing
///   the same, as in user-normalised co-occurrence (G. Karypis, 2001).
final class Together {
  private static final int FEWEST = 2;
  private static final int MOST = 40;

  private final Map<String, Set<String>> productsOfClient;
  private final Map<String, Map<String, Double>> sums = new HashMap<>();
  private final Map<String, Integer> clientsOfProduct = new HashMap<>();

  Together(Map<String, Set<String>> productsOfClient) {
    this.productsOfClient = productsOfClient;
    for (var products : productsOfClient.values()) {
      products.forEach(product -> clientsOfProduct.merge(product, 1, Integer::sum));
      double weight = weight(products);
      if (weight > 0) {
        for (var x : products) {
          var row = sums.computeIfAbsent(x, product -> new HashMap<>());
          products.forEach(y -> row.merge(y, weight, Double::sum));
        }
      }
    }
  }

  private static double weight(Set<String> products) {
    int count = products.size();
    return count < FEWEST || count > MOST ? 0 : 1.0 / (count - 1);
  }

  double worth(String clientId, String productId) {
    var own = productsOfClient.getOrDefault(clientId, Set.of());
    double ownWeight = own.contains(productId) ? weight(own) : 0;
    double sum = 0;
    int count = 0;
    for (var x : own) {
      if (!x.equals(productId)) {
        count++;
        int others = clientsOfProduct.getOrDefault(x, 0) - 1;
        double together = sums.getOrDefault(x, Map.of()).getOrDefault(productId, 0.0) - ownWeight;
        sum += others > 0 ? Math.max(0, together) / others : 0;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
