package org.advisorworkbench.explain;

import java.util.BitSet;
import java.util.List;

/// A game among some players of another, while all the others are always present.
///
/// @param chosen no player twice; their places in this list are their indexes here
public record SubGame(ValueFunction game, List<Integer> chosen) implements ValueFunction {
  public SubGame {
    chosen = List.copyOf(chosen);
  }

  @Override
  public int players() {
    return chosen.size();
  }

  @Override
  public double precision() {
    return game.precision();
  }

  @Override
  public double[] values(List<BitSet> coalitions) {
    return game.values(coalitions.stream().map(this::among).toList());
  }

  private BitSet among(BitSet coalition) {
    var present = Coalitions.everybody(game.players());
    for (int i = 0; i < chosen.size(); i++) {
      present.set(chosen.get(i), coalition.get(i));
    }
    return present;
  }
}
