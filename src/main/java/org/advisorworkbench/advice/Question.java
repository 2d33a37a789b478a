package org.advisorworkbench.advice;

import java.util.List;
import org.advisorworkbench.advice.Explanation.Player;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.narrative.Narrative;

/// All that a model is told about a client and a product.
///
/// @param figures those that are known
public record Question(
    String clientId, String productId, Narrative client, Narrative product, Figures figures) {

  /// The players of its explanation.
  ///
  /// @param grain what a player of the texts is
  /// @param read the figures that the model reads, in its order
  public List<Player> players(Grain grain, List<Figure> read) {
    return Players.of(grain, client, product, read, figures);
  }

  /// How many players both texts have.
  public int textPlayers(Grain grain) {
    return grain.parts(client).size() + productPlayers(grain);
  }

  /// How many of them the product's text has.
  public int productPlayers(Grain grain) {
    return grain.parts(product).size();
  }
}
