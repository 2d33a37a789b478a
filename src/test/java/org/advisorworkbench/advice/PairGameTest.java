package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.bert.MaskedText.Absence;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;

class PairGameTest {
  private static final String CLIENT = "calm saver";
  private static final String PRODUCT = "calm bond fund";

  private final WordCountModel model = new WordCountModel();
  private final PairGame game = new PairGame(model, CLIENT, PRODUCT, Progress.NONE);

  @Test
  void everyWordOfBothTextsPlays() {
    assertEquals(5, game.players());
  }

  @Test
  void aCoalitionIsWorthTheLogitWithAllOthersAbsent() {
    var worths = game.values(List.of(set(1, 2), set(0, 1, 2, 3, 4), set()));
    var expected =
        model.logits(
            List.of(
                new Pair(new MaskedText(CLIENT, set(0)), new MaskedText(PRODUCT, set(1, 2))),
                new Pair(MaskedText.whole(CLIENT), MaskedText.whole(PRODUCT)),
                new Pair(new MaskedText(CLIENT, set(0, 1)), new MaskedText(PRODUCT, set(0, 1, 2)))),
            Progress.NONE);
    assertArrayEquals(expected, worths);
    assertEquals(0, worths[2]);
  }

  @Test
  void aPhraseComesAndGoesWithAllItsWords() {
    var client = new Narrative("calm saver, no debts", List.of(), List.of());
    var product = new Narrative("calm bond fund", List.of(), List.of());
    var phrases =
        new PairGame(model, Grain.PHRASES, client, product, Absence.DROPPED, Progress.NONE);
    var words = new PairGame(model, client.text(), product.text(), Progress.NONE);
    assertEquals(3, phrases.players());
    assertEquals(2, phrases.clientPlayers());
    assertArrayEquals(
        words.values(List.of(set(0, 1), set(2, 3, 4, 5, 6), set(4, 5, 6), set())),
        phrases.values(List.of(set(0), set(1, 2), set(2), set())));
  }

  @Test
  void coalitionsAreLeftAsTheyWere() {
    var coalition = set(1, 2);
    game.values(List.of(coalition));
    assertEquals(set(1, 2), coalition);
  }

  private static BitSet set(int... players) {
    var set = new BitSet();
    IntStream.of(players).forEach(set::set);
    return set;
  }
}
