package org.advisorworkbench.training.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;

/// Divides examples at random into folds that all have the same share of positives, but for
/// rounding.
final class StratifiedFolds {
  private StratifiedFolds() {}

  /// @param folds at least 2
  /// @return the fold of each example, from 0
  static int[] of(boolean[] labels, int folds, long seed) {
    var random = new Random(seed);
    var foldOf = new int[labels.length];
    for (boolean label : new boolean[] {false, true}) {
      var members = new ArrayList<Integer>();
      for (int i = 0; i < labels.length; i++) {
        if (labels[i] == label) {
          members.add(i);
        }
      }
      Collections.shuffle(members, random);
      for (int place = 0; place < members.size(); place++) {
        foldOf[members.get(place)] = place % folds;
      }
    }
    return foldOf;
  }

  /// The examples of a fold, or all others, in order.
  static int[] members(int[] foldOf, int fold, boolean inside) {
    return IntStream.range(0, foldOf.length).filter(i -> (foldOf[i] == fold) == inside).toArray();
  }
}
