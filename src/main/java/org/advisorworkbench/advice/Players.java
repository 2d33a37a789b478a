package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.advice.Explanation.Player;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.Words;

/// Numbers the words of a question, so that an explanation and whoever checks it mean the same
/// ones.
public final class Players {
  private Players() {}

  /// The client's words, then the product's, numbered from 0 without gaps.
  public static List<Player> of(Narrative client, Narrative product) {
    var players = new ArrayList<Player>();
    append(players, client, Side.CLIENT);
    append(players, product, Side.PRODUCT);
    return List.copyOf(players);
  }

  private static void append(List<Player> players, Narrative narrative, Side side) {
    for (var word : Words.of(narrative.text())) {
      players.add(
          new Player(
              players.size(),
              word.text(),
              narrative.fieldAt(word.start()),
              side,
              word.start(),
              word.end()));
    }
  }
}
