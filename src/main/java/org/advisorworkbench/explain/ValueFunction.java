package org.advisorworkbench.explain;

import java.util.BitSet;
import java.util.List;

/// A cooperative game: what a coalition of players is worth.
///
/// Source: L. S. Shapley, "A Value for n-Person Games", 1953.
public interface ValueFunction {
  /// How many players there are, 0 or more.
  int players();

  /// The worth of each coalition, in order. Asked in batches so that a model can answer them
  /// together.
  ///
  /// @param coalitions sets of the indexes of the players that are present; not kept or changed
  double[] values(List<BitSet> coalitions);

  /// How far two computations of the same worth may lie apart, in the unit of the game: so far a
  /// difference of two worths is uncertain, and every interval reaches at least as far. 0 for a
  /// game that is exact but for the last bits of doubles; a model that computes in floats, in
  /// batches that change them, says more.
  default double precision() {
    return 0;
  }
}
