package org.advisorworkbench.advice;

import java.util.List;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.narrative.Narrative;

/// Why the model gave a product its score for a client.
///
/// @param players in the order of their indexes: the client's words, then the product's
/// @param attribution its contributions follow the order of `players`
public record Explanation(
    String clientId,
    String productId,
    String modelId,
    String modelSha256,
    Narrative client,
    Narrative product,
    List<Player> players,
    Attribution attribution) {
  public Explanation {
    players = List.copyOf(players);
  }

  /// Which text a player stands in.
  public enum Side {
    CLIENT,
    PRODUCT,
  }

  /// A word that takes part.
  ///
  /// @param field the field of the narrative that holds it
  /// @param start index of its first character in its side's text (UTF-16), inclusive
  /// @param end exclusive
  public record Player(int index, String text, String field, Side side, int start, int end) {}
}
