package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.advisorworkbench.advice.Explanation.FigurePlayer;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.narrative.Narrative;
import org.junit.jupiter.api.Test;

class PlayersTest {
  @Test
  void theClientsWordsComeFirstFiguresLastAndNumbersHaveNoGaps() {
    var client =
        new Narrative(
            "calm, 5 years.",
            List.of(new Narrative.Field("risk", 0, 5), new Narrative.Field("horizon", 6, 14)),
            List.of());
    var product = new Narrative("bond", List.of(new Narrative.Field("kind", 0, 4)), List.of());
    assertEquals(
        List.of(
            new TextPlayer(0, "calm", "risk", Side.CLIENT, 0, 4),
            new TextPlayer(1, "5", "horizon", Side.CLIENT, 6, 7),
            new TextPlayer(2, "years", "horizon", Side.CLIENT, 8, 13),
            new TextPlayer(3, "bond", "kind", Side.PRODUCT, 0, 4),
            new FigurePlayer(4, Figure.RISK, -2),
            new FigurePlayer(5, Figure.LOOKS, Double.NaN)),
        Players.of(
            client,
            product,
            List.of(Figure.RISK, Figure.LOOKS),
            new Figures(Map.of(Figure.RISK, -2.0, Figure.PEERS, 1.0))));
  }

  @Test
  void textsWithoutWordsHaveNoPlayers() {
    var silent = new Narrative(" … ", List.of(), List.of());
    assertEquals(List.of(), Players.of(silent, silent, List.of(), Figures.NONE));
  }
}
