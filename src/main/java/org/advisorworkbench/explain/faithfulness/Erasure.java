package org.advisorworkbench.explain.faithfulness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.explain.ValueFunction;

/// What becomes of a score when the players that an attribution calls the strongest are taken away,
/// and when they are left alone.
///
/// - What: the score pulls up or down from the baseline, d = sign(v(N) − v(∅)). Players are ordered
///   by what they contribute to that pull, d · φ, most first. With R the first 5, 10, 20 and 50 %
///   of them (rounded up), comprehensiveness is the mean over the four of d · (v(N) − v(N∖R)), and
///   sufficiency that of d · (v(N) − v(R)).
/// - Shapes: n players; 8 evaluations, 0 without players.
/// - Units: those of the game. A great comprehensiveness and a small sufficiency speak for an
///   attribution. Neither has a fixed range or zero: they are read beside those of a random order.
///   Sufficiency may be negative, where the strongest alone pull further than all together. NaN
///   without players and where v(N) = v(∅), which there is nothing to say about.
/// - Errors: [IllegalArgumentException] if there is not one value for each player.
/// - Source: J. DeYoung et al., "ERASER: A Benchmark to Evaluate Rationalized NLP Models", 2020,
///   with their aggregate over shares (AOPC). Theirs takes the probability of the predicted class;
///   we take the logit, which is what is attributed, and the direction in which it left the
///   baseline.
public record Erasure(double comprehensiveness, double sufficiency) {
  private static final double[] SHARES = {0.05, 0.1, 0.2, 0.5};

  /// @param values of the attribution
  /// @param empty v(∅)
  /// @param grand v(N)
  public static Erasure of(ValueFunction game, double[] values, double empty, double grand) {
    int players = game.players();
    if (values.length != players) {
      throw new IllegalArgumentException(
          "expected %d values, found %d".formatted(players, values.length));
    }
    double direction = Math.signum(grand - empty);
    if (players == 0 || direction == 0) {
      return new Erasure(Double.NaN, Double.NaN);
    }
    var order =
        IntStream.range(0, players)
            .boxed()
            .sorted(Comparator.comparingDouble(player -> -direction * values[player]))
            .toList();
    var coalitions = new ArrayList<BitSet>();
    for (double share : SHARES) {
      var strongest = new BitSet(players);
      order.subList(0, (int) Math.ceil(share * players)).forEach(strongest::set);
      var others = (BitSet) strongest.clone();
      others.flip(0, players);
      coalitions.add(others);
      coalitions.add(strongest);
    }
    var worths = game.values(List.copyOf(coalitions));
    double comprehensiveness = 0;
    double sufficiency = 0;
    for (int share = 0; share < SHARES.length; share++) {
      comprehensiveness += direction * (grand - worths[2 * share]) / SHARES.length;
      sufficiency += direction * (grand - worths[2 * share + 1]) / SHARES.length;
    }
    return new Erasure(comprehensiveness, sufficiency);
  }
}
