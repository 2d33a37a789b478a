package org.advisorworkbench.behaviour;

import org.advisorworkbench.product.Product;

/// What is known of one client, ready to be asked about any product.
@FunctionalInterface
public interface ClientBehaviour {
  /// Nothing is known.
  ClientBehaviour UNKNOWN = product -> Figures.NONE;

  /// The figures of the client and a product.
  Figures toward(Product product);
}
