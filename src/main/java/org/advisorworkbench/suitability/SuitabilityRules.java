package org.advisorworkbench.suitability;

import java.util.List;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.product.Product;

/// The rules that a product must pass before it may be recommended.
public final class SuitabilityRules {
  /// Every reason why the product is unsuitable; empty when it is suitable.
  public List<Refusal> refusals(Client client, Product product) {
    return List.of();
  }
}
