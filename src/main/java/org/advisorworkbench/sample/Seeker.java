package org.advisorworkbench.sample;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.product.ProductKind;

/// A client as the preference model sees one.
///
/// @param needs what the meeting notes tell
/// @param taste a hidden liking for each kind, which only browsing reveals
/// @param held how many products of each kind the client holds
record Seeker(
    Client client,
    Set<Need> needs,
    Map<ProductKind, Double> taste,
    Map<ProductKind, Integer> held) {
  Seeker {
    needs = Set.copyOf(needs);
    taste = Map.copyOf(taste);
    held = Map.copyOf(held);
  }

  /// A client who holds nothing yet.
  static Seeker withoutHoldings(Client client, Set<Need> needs, Draws draws) {
    var taste = new EnumMap<ProductKind, Double>(ProductKind.class);
    for (var kind : ProductKind.values()) {
      taste.put(kind, PreferenceModel.TASTE_DEVIATION * draws.normal());
    }
    return new Seeker(client, needs, taste, Map.of());
  }

  Seeker holding(Map<ProductKind, Integer> kinds) {
    return new Seeker(client, needs, taste, kinds);
  }
}
