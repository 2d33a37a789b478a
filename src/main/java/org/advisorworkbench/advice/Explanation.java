package org.advisorworkbench.advice;

import java.util.List;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.narrative.Narrative;

/// Why the model gave a product its score for a client.
///
/// @param grain what a player of the texts is
/// @param players in the order of their indexes: the client's text, the product's, the figures
/// @param attribution its contributions follow the order of `players`
public record Explanation(
    String clientId,
    String productId,
    String modelId,
    String modelSha256,
    Narrative client,
    Narrative product,
    Grain grain,
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

  /// Who takes part: a stretch of a text, or a figure.
  public sealed interface Player {
    int index();

    /// The stretch as it stands there, or the name of the figure in plain words.
    String text();
  }

  /// A stretch of a text that takes part, as large as the explanation's [Grain] says.
  ///
  /// @param field the field of the narrative that holds it
  /// @param start index of its first character in its side's text (UTF-16), inclusive
  /// @param end exclusive
  public record TextPlayer(int index, String text, String field, Side side, int start, int end)
      implements Player {}

  /// A figure that takes part.
  ///
  /// @param value NaN where the figure is not known; it then takes its reference value
  public record FigurePlayer(int index, Figure figure, double value) implements Player {
    @Override
    public String text() {
      return figure.inWords();
    }
  }

  /// The words, phrases or fields of both texts, in the order of their indexes.
  public List<TextPlayer> textPlayers() {
    return players(TextPlayer.class);
  }

  /// The figures, in the order of their indexes.
  public List<FigurePlayer> figures() {
    return players(FigurePlayer.class);
  }

  private <T extends Player> List<T> players(Class<T> kind) {
    return players.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
