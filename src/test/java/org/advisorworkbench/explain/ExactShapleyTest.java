package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactShapleyTest {
  private static Attribution exact(ValueFunction game) {
    return new ExactShapley().attribute(game, Progress.NONE, attribution -> {});
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 4", "5, 5", "7, 6"})
  void equalsTheAverageOverAllOrders(int players, long seed) {
    var game = Games.random(players, seed);
    assertArrayEquals(Games.averageOverAllOrders(game), Games.values(exact(game)), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 9, 10, 16})
  void evaluatesEachCoalitionOnceAndAddsUp(int players) {
    var game = players == 0 ? Games.of(0, coalition -> 3) : Games.random(players, 1);
    var attribution = exact(game);
    assertEquals(1 << players, game.asked);
    assertEquals(1 << players, attribution.evaluations());
    assertEquals(players, attribution.contributions().size());
    assertEquals(0, attribution.residual(), 1e-9);
  }

  @Test
  void givesIntervalsWithoutWidth() {
    for (var contribution : exact(Games.random(4, 2)).contributions()) {
      assertEquals(contribution.value(), contribution.low());
      assertEquals(contribution.value(), contribution.high());
    }
  }

  @Test
  void tellsWhatPlayersAreWorthAloneAndThenTheResult() {
    var told = new ArrayList<Attribution>();
    var result = new ExactShapley().attribute(Games.random(3, 1), Progress.NONE, told::add);
    assertEquals(List.of(5, 8), told.stream().map(Attribution::evaluations).toList());
    assertEquals(0, told.getFirst().residual(), 1e-12);
    assertEquals(result, told.getLast());
  }

  @Test
  void refusesMorePlayersThanItCanEnumerate() {
    var game = Games.of(17, coalition -> 0);
    assertThrows(IllegalArgumentException.class, () -> exact(game));
    assertEquals(0, game.asked);
  }

  @Test
  void refusesAWorthThatIsNoNumber() {
    var game = Games.of(3, coalition -> coalition.cardinality() == 2 ? Double.NaN : 0);
    assertThrows(IllegalStateException.class, () -> exact(game));
  }

  @Test
  void refusesAGameThatAnswersTooLittle() {
    var game =
        new ValueFunction() {
          @Override
          public int players() {
            return 3;
          }

          @Override
          public double[] values(List<BitSet> coalitions) {
            return new double[1];
          }
        };
    assertThrows(IllegalStateException.class, () -> exact(game));
  }

  @Test
  void stopsWhenCancelled() {
    var game = Games.random(16, 1);
    assertThrows(
        CancellationException.class,
        () -> new ExactShapley().attribute(game, new CancelAfter(1000), attribution -> {}));
    // Nobody, everybody and each alone, then two batches of 512 without those.
    assertEquals(18 + 502 + 511, game.asked);
  }
}
