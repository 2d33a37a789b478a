package org.advisorworkbench.explain.faithfulness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.advisorworkbench.explain.ValueFunction;
import org.junit.jupiter.api.Test;

class ErasureTest {
  private static final double[] WEIGHTS = {1, 4, 2, 3};

  private static ValueFunction additive(double... weights) {
    return game(weights.length, coalition -> coalition.stream().mapToDouble(i -> weights[i]).sum());
  }

  static ValueFunction game(int players, ToDoubleFunction<BitSet> worth) {
    return new ValueFunction() {
      @Override
      public int players() {
        return players;
      }

      @Override
      public double[] values(List<BitSet> coalitions) {
        return coalitions.stream().mapToDouble(worth).toArray();
      }
    };
  }

  @Test
  void theStrongestAreTakenAwayAndLeftAlone() {
    // Of four players 5, 10 and 20 % are the first one (4), 50 % the first two (4 and 3), by hand:
    // lost without them 4, 4, 4 and 7; lost with them alone 6, 6, 6 and 3.
    var erasure = Erasure.of(additive(WEIGHTS), WEIGHTS, 0, 10);
    assertEquals(19.0 / 4, erasure.comprehensiveness(), 1e-12);
    assertEquals(21.0 / 4, erasure.sufficiency(), 1e-12);
  }

  @Test
  void aWrongOrderIsWorseOnBoth() {
    // The first by this order are worth 1, and 1 and 2.
    var erasure = Erasure.of(additive(WEIGHTS), new double[] {4, 1, 3, 2}, 0, 10);
    assertEquals((1 + 1 + 1 + 3) / 4.0, erasure.comprehensiveness(), 1e-12);
    assertEquals((9 + 9 + 9 + 7) / 4.0, erasure.sufficiency(), 1e-12);
  }

  @Test
  void aScoreBelowTheBaselineIsMirrored() {
    var mirrored = new double[] {-1, -4, -2, -3};
    assertEquals(
        Erasure.of(additive(WEIGHTS), WEIGHTS, 0, 10),
        Erasure.of(additive(mirrored), mirrored, 0, -10));
  }

  @Test
  void playersThatPullTheOtherWayComeLast() {
    // 3 − 2 = 1 is above the baseline 0; taking away the strongest (3) loses 3 each time; of two
    // players 50 % is one.
    var erasure = Erasure.of(additive(-2, 3), new double[] {-2, 3}, 0, 1);
    assertEquals(3, erasure.comprehensiveness(), 1e-12);
    // The strongest alone reach 3, which is 2 further than the score.
    assertEquals(-2, erasure.sufficiency(), 1e-12);
  }

  @Test
  void nothingCanBeSaidWithoutPlayersOrWithoutAPull() {
    var nothing = new Erasure(Double.NaN, Double.NaN);
    assertEquals(nothing, Erasure.of(additive(), new double[0], 0, 0));
    assertEquals(nothing, Erasure.of(additive(1, -1), new double[] {1, -1}, 0, 0));
  }

  @Test
  void thereIsOneValueForEachPlayer() {
    assertThrows(
        IllegalArgumentException.class, () -> Erasure.of(additive(1, 2), new double[3], 0, 3));
  }
}
