package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.advisorworkbench.advice.Explanation.Player;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.narrative.Narrative;
import org.junit.jupiter.api.Test;

class PlayersTest {
  @Test
  void theClientsWordsComeFirstAndNumbersHaveNoGaps() {
    var client =
        new Narrative(
            "calm, 5 years.",
            List.of(new Narrative.Field("risk", 0, 5), new Narrative.Field("horizon", 6, 14)),
            List.of());
    var product = new Narrative("bond", List.of(new Narrative.Field("kind", 0, 4)), List.of());
    assertEquals(
        List.of(
            new Player(0, "calm", "risk", Side.CLIENT, 0, 4),
            new Player(1, "5", "horizon", Side.CLIENT, 6, 7),
            new Player(2, "years", "horizon", Side.CLIENT, 8, 13),
            new Player(3, "bond", "kind", Side.PRODUCT, 0, 4)),
        Players.of(client, product));
  }

  @Test
  void textsWithoutWordsHaveNoPlayers() {
    var silent = new Narrative(" … ", List.of(), List.of());
    assertEquals(List.of(), Players.of(silent, silent));
  }
}
