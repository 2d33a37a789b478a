package org.advisorworkbench.behaviour;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.advisorworkbench.product.Product;

/// What one client looked at lately.
///
/// @param looks how often, by product
record Browsing(Map<String, Integer> looks) {
  static final Browsing NONE = new Browsing(Map.of());

  private static final double LIMIT = 3;

  Browsing {
    // In an order of its own: that of Map.copyOf differs from one start of the program to the next,
    // and with it the last digits of sums over products.
    looks = Collections.unmodifiableMap(new TreeMap<>(looks));
  }

  /// ln(1 + looks at the product).
  double at(Product product) {
    return Math.log1p(looks.getOrDefault(product.id(), 0));
  }

  double atKind(Product product, Map<String, Product> shelf) {
    return atOthers(product, other -> other.kind() == product.kind(), shelf);
  }

  double atThemes(Product product, Map<String, Product> shelf) {
    return atOthers(
        product, other -> !Collections.disjoint(other.themes(), product.themes()), shelf);
  }

  /// How much more often than by chance the client looked at other products of a sort: log2 of
  /// their share of all looks, one look by chance added, over their share of the shelf.
  ///
  /// @return −3 to 3; 0 where nothing was looked at, or no other product is of the sort
  private double atOthers(Product product, Predicate<Product> sort, Map<String, Product> shelf) {
    double ofSort = 0;
    double others = 0;
    for (var look : looks.entrySet()) {
      var seen = Optional.ofNullable(shelf.get(look.getKey()));
      if (seen.isPresent() && !look.getKey().equals(product.id())) {
        others += look.getValue();
        ofSort += sort.test(seen.get()) ? look.getValue() : 0;
      }
    }
    double chance = shareOfShelf(product, sort, shelf);
    return chance == 0 ? 0 : Logs.log2((ofSort + chance) / (others + 1) / chance, LIMIT);
  }

  private static double shareOfShelf(
      Product product, Predicate<Product> sort, Map<String, Product> shelf) {
    int others = 0;
    int ofSort = 0;
    for (var other : shelf.values()) {
      if (!other.id().equals(product.id())) {
        others++;
        ofSort += sort.test(other) ? 1 : 0;
      }
    }
    return ofSort == 0 ? 0 : (double) ofSort / others;
  }
}
