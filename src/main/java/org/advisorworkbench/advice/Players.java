package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.advice.Explanation.FigurePlayer;
import org.advisorworkbench.advice.Explanation.Player;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.narrative.Narrative;

/// Numbers the players of a question, so that an explanation and whoever checks it mean the same
/// ones.
public final class Players {
  private Players() {}

  /// The client's words, the product's, then the figures, numbered from 0 without gaps.
  ///
  /// @param figures those that the model reads, in its order
  /// @param known their values
  public static List<Player> of(
      Narrative client, Narrative product, List<Figure> figures, Figures known) {
    return of(Grain.WORDS, client, product, figures, known);
  }

  /// The same with larger parts of both texts in the place of words.
  public static List<Player> of(
      Grain grain, Narrative client, Narrative product, List<Figure> figures, Figures known) {
    var players = new ArrayList<Player>(ofText(grain, client, Side.CLIENT, 0));
    players.addAll(ofText(grain, product, Side.PRODUCT, players.size()));
    for (var figure : figures) {
      players.add(new FigurePlayer(players.size(), figure, known.valueOr(figure, Double.NaN)));
    }
    return List.copyOf(players);
  }

  /// The players of one text.
  ///
  /// @param first the number of the first
  public static List<TextPlayer> ofText(Grain grain, Narrative narrative, Side side, int first) {
    var players = new ArrayList<TextPlayer>();
    for (var words : grain.parts(narrative)) {
      int start = words.getFirst().start();
      int end = words.getLast().end();
      players.add(
          new TextPlayer(
              first + players.size(),
              narrative.text().substring(start, end),
              narrative.fieldAt(start),
              side,
              start,
              end));
    }
    return List.copyOf(players);
  }
}
