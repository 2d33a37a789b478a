package org.advisorworkbench.narrative;

import java.util.Map;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.product.Product;

/// Tells the model about a client.
public final class ClientNarrator {
  /// @param shelf products by id, to name the kinds of what the client holds; holdings of unknown
  ///   products are left out
  public Narrative narrate(ClientFile file, Map<String, Product> shelf) {
    return new Narrative("", java.util.List.of(), java.util.List.of());
  }
}
