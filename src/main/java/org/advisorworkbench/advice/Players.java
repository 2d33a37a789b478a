package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.advice.Explanation.FigurePlayer;
import org.advisorworkbench.advice.Explanation.Player;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.WordPlayer;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.Words;

/// Numbers the words and figures of a question, so that an explanation and whoever checks it mean
/// the same ones.
public final class Players {
  private Players() {}

  /// The client's words, the product's, then the figures, numbered from 0 without gaps.
  ///
  /// @param figures those that the model reads, in its order
  /// @param known their values
  public static List<Player> of(
      Narrative client, Narrative product, List<Figure> figures, Figures known) {
    var players = new ArrayList<Player>();
    append(players, client, Side.CLIENT);
    append(players, product, Side.PRODUCT);
    for (var figure : figures) {
      players.add(new FigurePlayer(players.size(), figure, known.valueOr(figure, Double.NaN)));
    }
    return List.copyOf(players);
  }

  private static void append(List<Player> players, Narrative narrative, Side side) {
    for (var word : Words.of(narrative.text())) {
      players.add(
          new WordPlayer(
              players.size(),
              word.text(),
              narrative.fieldAt(word.start()),
              side,
              word.start(),
              word.end()));
    }
  }
}
