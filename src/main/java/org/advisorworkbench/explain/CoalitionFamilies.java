package org.advisorworkbench.explain;

import java.util.BitSet;
import java.util.List;
import java.util.Random;

/// Draws coalitions of a size, a few together. Each coalition of that size is as likely as any
/// other to be among them, but those of one family may depend on each other.
interface CoalitionFamilies {
  /// @param size 1 to players − 1
  /// @return one coalition or more, all different
  List<BitSet> next(int size);

  /// Families of one.
  static CoalitionFamilies ofOne(int players, Random random) {
    return size -> List.of(Coalitions.random(players, size, random));
  }
}
