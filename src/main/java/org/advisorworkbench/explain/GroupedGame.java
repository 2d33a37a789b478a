package org.advisorworkbench.explain;

import java.util.BitSet;
import java.util.List;

/// A game among groups of the players of another: who belongs to a group comes and goes with it.
///
/// @param groups no player in two of them; players in none are always absent
public record GroupedGame(ValueFunction game, List<BitSet> groups) implements ValueFunction {
  public GroupedGame {
    groups = groups.stream().map(group -> (BitSet) group.clone()).toList();
  }

  @Override
  public int players() {
    return groups.size();
  }

  @Override
  public double precision() {
    return game.precision();
  }

  @Override
  public double[] values(List<BitSet> coalitions) {
    return game.values(coalitions.stream().map(this::members).toList());
  }

  private BitSet members(BitSet coalition) {
    var members = new BitSet();
    coalition.stream().forEach(group -> members.or(groups.get(group)));
    return members;
  }
}
