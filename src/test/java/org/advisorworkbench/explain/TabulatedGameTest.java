package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TabulatedGameTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 5, 7})
  void isWorthWhatTheGameIsWorthAndAsksOnce(int firstSide) {
    var game = Games.random(7, 4);

    var table = TabulatedGame.of(game, firstSide, Progress.NONE);

    assertEquals(128, game.asked);
    for (int mask = 0; mask < 128; mask++) {
      var coalition = List.of(BitSet.valueOf(new long[] {mask}));
      assertArrayEquals(game.values(coalition), table.values(coalition));
    }
  }

  @Test
  void aSubGameHasTheOthersAlwaysPresent() {
    var game = Games.random(9, 4);
    var sub = new SubGame(game, List.of(2, 5));
    var present = new BitSet();
    present.set(0, 9);
    present.clear(2);
    var second = new BitSet();
    second.set(1);

    assertArrayEquals(game.values(List.of(present)), sub.values(List.of(second)));
  }
}
