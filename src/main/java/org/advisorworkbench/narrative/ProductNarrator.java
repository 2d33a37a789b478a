package org.advisorworkbench.narrative;

import org.advisorworkbench.product.Product;

/// Tells the model about a product.
public final class ProductNarrator {
  public Narrative narrate(Product product) {
    return new Narrative("", java.util.List.of(), java.util.List.of());
  }
}
