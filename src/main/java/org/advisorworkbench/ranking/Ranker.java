package org.advisorworkbench.ranking;

import java.util.List;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.work.Progress;

/// Ranks products for a client.
public interface Ranker {
  /// Ranks all of the shelf.
  Ranking rank(ClientFile client, List<Product> shelf, Progress progress);
}
