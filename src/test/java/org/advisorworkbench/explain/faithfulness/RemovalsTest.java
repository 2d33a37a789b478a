package org.advisorworkbench.explain.faithfulness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import org.advisorworkbench.explain.ValueFunction;
import org.junit.jupiter.api.Test;

class RemovalsTest {
  private static final double[] WEIGHTS = {1, -4, 2, 3, 0.5};

  private final ValueFunction additive =
      ErasureTest.game(5, set -> 7 + set.stream().mapToDouble(i -> WEIGHTS[i]).sum());

  /// Worth 1 only together.
  private final ValueFunction both = ErasureTest.game(2, set -> set.cardinality() == 2 ? 1 : 0);

  @Test
  void theWeightsOfAnAdditiveGameTellItPerfectly() {
    var removals = Removals.draw(additive, 9.5, 50, 1);
    assertEquals(0, removals.infidelity(WEIGHTS), 1e-12);
    assertEquals(0, removals.relativeInfidelity(WEIGHTS), 1e-12);
  }

  @Test
  void sayingNothingIsTheMeasureOfTheShare() {
    var removals = Removals.draw(additive, 9.5, 50, 1);
    assertEquals(1, removals.relativeInfidelity(new double[5]), 1e-12);
  }

  @Test
  void sharingWhatIsLostTogetherMissesEachLossByHalf() {
    // Of two players one is removed at a time, and that loses all: (0.5 − 1)² = 0.25.
    var removals = Removals.draw(both, 1, 20, 1);
    assertEquals(0.25, removals.infidelity(new double[] {0.5, 0.5}), 1e-12);
    assertEquals(0.25, removals.relativeInfidelity(new double[] {0.5, 0.5}), 1e-12);
    assertEquals(0, removals.infidelity(new double[] {1, 1}), 1e-12);
  }

  @Test
  void oneToHalfOfThePlayersAreRemovedEverySizeAlike() {
    var sizes = new int[9];
    var asked = new ArrayList<BitSet>();
    Removals.draw(
        ErasureTest.game(
            8,
            set -> {
              asked.add(set);
              return 0;
            }),
        0,
        4_000,
        3);
    asked.forEach(present -> sizes[8 - present.cardinality()]++);
    for (int size = 1; size <= 4; size++) {
      // A binomial of 4,000 draws with p = 1/4 has a standard deviation of 27.
      assertEquals(1_000, sizes[size], 5 * 27);
    }
    assertEquals(4_000, sizes[1] + sizes[2] + sizes[3] + sizes[4]);
  }

  @Test
  void aSeedGivesTheSameSets() {
    var values = new double[] {0.3, 0.1, 0, 0, 0};
    assertEquals(
        Removals.draw(additive, 9.5, 10, 1).infidelity(values),
        Removals.draw(additive, 9.5, 10, 1).infidelity(values));
    assertNotEquals(
        Removals.draw(additive, 9.5, 10, 1).infidelity(values),
        Removals.draw(additive, 9.5, 10, 2).infidelity(values));
  }

  @Test
  void withoutPlayersOrLossesThereIsNoInfidelity() {
    var nobody = Removals.draw(ErasureTest.game(0, set -> 1), 1, 10, 1);
    assertTrue(Double.isNaN(nobody.infidelity(new double[0])));
    var constant = Removals.draw(ErasureTest.game(3, set -> 1), 1, 10, 1);
    assertEquals(0, constant.infidelity(new double[3]));
    assertTrue(Double.isNaN(constant.relativeInfidelity(new double[3])));
  }
}
