package org.advisorworkbench.training.benchmark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StratifiedFoldsTest {
  private static final boolean[] LABELS = new boolean[103];

  static {
    Arrays.fill(LABELS, 0, 23, true);
  }

  @Test
  void shareThePositivesEvenly() {
    var foldOf = StratifiedFolds.of(LABELS, 5, 1);

    for (int fold = 0; fold < 5; fold++) {
      var members = StratifiedFolds.members(foldOf, fold, true);
      assertEquals(16, members.length - positives(members), "negatives of fold " + fold);
      assertEquals(fold < 3 ? 5 : 4, positives(members), "positives of fold " + fold);
    }
  }

  @Test
  void everyExampleIsTestedOnceAndNeverTrainedOnThen() {
    var foldOf = StratifiedFolds.of(LABELS, 5, 1);

    var all =
        IntStream.range(0, 5)
            .flatMap(fold -> Arrays.stream(StratifiedFolds.members(foldOf, fold, true)))
            .sorted()
            .toArray();
    var inside = StratifiedFolds.members(foldOf, 2, true);
    var outside = StratifiedFolds.members(foldOf, 2, false);

    assertArrayEquals(IntStream.range(0, LABELS.length).toArray(), all);
    assertEquals(LABELS.length, inside.length + outside.length);
    assertFalse(Arrays.stream(inside).anyMatch(i -> Arrays.binarySearch(outside, i) >= 0));
  }

  private static long positives(int[] members) {
    return Arrays.stream(members).filter(i -> LABELS[i]).count();
  }
}
