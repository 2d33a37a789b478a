package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedSidesTest {
  private static BitSet first(BitSet coalition, int firstSide) {
    return coalition.get(0, firstSide);
  }

  private static BitSet second(BitSet coalition, int firstSide, int players) {
    return coalition.get(firstSide, players);
  }

  @Test
  void fourCoalitionsNeedTwoVersionsOfEachSide() {
    var families = new SharedSides(20, 32, 5);
    for (int size = 8; size < 24; size++) {
      var family = families.next(size);

      assertEquals(4, new HashSet<>(family).size());
      assertEquals(2, family.stream().map(c -> first(c, 20)).distinct().count());
      assertEquals(2, family.stream().map(c -> second(c, 20, 32)).distinct().count());
      for (var coalition : family) {
        assertEquals(size, coalition.cardinality());
      }
    }
  }

  /// With C coalitions of a size and N draws, each is drawn N/C times, give or take √(N/C).
  @ParameterizedTest
  @CsvSource({"3, 5, 2", "1, 5, 2", "1, 5, 1", "2, 6, 3", "4, 5, 4", "3, 6, 5", "2, 3, 1"})
  void everyCoalitionOfASizeIsAsLikelyAsAnyOther(int firstSide, int players, int size) {
    var counts = new HashMap<BitSet, Integer>();
    var families = new SharedSides(firstSide, players, 3);
    int draws = 0;
    for (int i = 0; i < 20_000; i++) {
      for (var coalition : families.next(size)) {
        counts.merge(coalition, 1, Integer::sum);
        draws++;
      }
    }
    double choices = 1;
    for (int k = 1; k <= size; k++) {
      choices = choices * (players - size + k) / k;
    }
    assertEquals((int) Math.rint(choices), counts.size());
    double expected = draws / choices;
    // Families make draws depend on each other, four at most: twice the standard deviation of one.
    double fiveDeviations = 5 * 2 * Math.sqrt(expected);
    counts.forEach(
        (coalition, count) ->
            assertTrue(
                Math.abs(count - expected) < fiveDeviations,
                () -> coalition + " " + count + " of " + expected));
  }

  @Test
  void gamesWithASideInCommonAskForTheSameVersionsOfIt() {
    var ofOne = new HashSet<BitSet>();
    var ofOther = new HashSet<BitSet>();
    var one = new SharedSides(12, 20, 9);
    var other = new SharedSides(12, 23, 9);
    for (int i = 0; i < 200; i++) {
      one.next(10).forEach(coalition -> ofOne.add(first(coalition, 12)));
      other.next(11).forEach(coalition -> ofOther.add(first(coalition, 12)));
    }
    var common = new HashSet<>(ofOne);
    common.retainAll(ofOther);
    assertTrue(common.size() > 0.7 * ofOther.size(), common.size() + " of " + ofOther.size());
  }

  @Test
  void aSideWithNothingToChooseLeavesFourChoicesToTheOther() {
    var family = new SharedSides(1, 9, 1).next(4);

    assertEquals(4, family.size());
    assertEquals(1, family.stream().map(c -> c.get(0)).distinct().count());
  }
}
