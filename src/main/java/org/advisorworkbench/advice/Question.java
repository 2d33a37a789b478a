package org.advisorworkbench.advice;

import java.util.List;
import org.advisorworkbench.advice.Explanation.Player;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.Words;

/// All that a model is told about a client and a product.
///
/// @param figures those that are known
public record Question(
    String clientId, String productId, Narrative client, Narrative product, Figures figures) {

  /// The players of its explanation.
  ///
  /// @param read the figures that the model reads, in its order
  public List<Player> players(List<Figure> read) {
    return Players.of(client, product, read, figures);
  }

  int words() {
    return Words.of(client.text()).size() + Words.of(product.text()).size();
  }
}
