package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/// Sets of players.
final class Coalitions {
  private Coalitions() {}

  static BitSet everybody(int players) {
    var everybody = new BitSet(players);
    everybody.set(0, players);
    return everybody;
  }

  static BitSet complement(BitSet coalition, int players) {
    var complement = (BitSet) coalition.clone();
    complement.flip(0, players);
    return complement;
  }

  /// Each player alone, by index.
  static List<BitSet> singles(int players) {
    var singles = new ArrayList<BitSet>();
    for (int player = 0; player < players; player++) {
      var single = new BitSet();
      single.set(player);
      singles.add(single);
    }
    return singles;
  }

  /// So many of the players, each choice as likely as any other.
  ///
  /// Source: R. Floyd, in J. Bentley, "Programming Pearls", Communications of the ACM 30, 1987.
  static BitSet random(int players, int size, Random random) {
    var coalition = new BitSet(players);
    for (int last = players - size; last < players; last++) {
      int player = random.nextInt(last + 1);
      coalition.set(coalition.get(player) ? last : player);
    }
    return coalition;
  }
}
