package org.advisorworkbench.advice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.explain.ValueFunction;

/// How far the product that stands above leads the other, while words go and all figures stay: the
/// game of [GapGame] with the gap of the figures added, and its sign turned where the second
/// product leads.
///
/// @param figures how much higher the first logit is than the second for the figures alone
/// @param gap with all words and figures; not 0
record PositiveGap(GapGame words, double figures, double gap) implements ValueFunction {
  double sign() {
    return Math.signum(gap);
  }

  @Override
  public int players() {
    return words.players();
  }

  @Override
  public double precision() {
    return words.precision();
  }

  @Override
  public double[] values(List<BitSet> coalitions) {
    return Arrays.stream(words.values(coalitions))
        .map(worth -> sign() * (worth + figures))
        .toArray();
  }
}
