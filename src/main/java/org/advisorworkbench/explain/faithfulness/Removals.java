package org.advisorworkbench.explain.faithfulness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.advisorworkbench.explain.ValueFunction;

/// Random sets of players with what the score loses when they are taken away, drawn once and held
/// against any number of attributions.
///
/// Each set has 1 to n/2 players (rounded up), every size alike, and every set of a size alike. The
/// same seed gives the same sets on every machine.
public final class Removals {
  private final List<BitSet> removed;
  private final double[] losses;

  private Removals(List<BitSet> removed, double[] losses) {
    this.removed = removed;
    this.losses = losses;
  }

  /// Takes as many evaluations as there are sets.
  ///
  /// @param grand v(N)
  /// @param sets how many; none are drawn without players
  public static Removals draw(ValueFunction game, double grand, int sets, long seed) {
    int players = game.players();
    var random = new Random(seed);
    var removed = new ArrayList<BitSet>();
    for (int i = 0; i < (players == 0 ? 0 : sets); i++) {
      removed.add(subset(players, 1 + random.nextInt((players + 1) / 2), random));
    }
    var worths = game.values(removed.stream().map(set -> others(set, players)).toList());
    var losses = new double[worths.length];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = grand - worths[i];
    }
    return new Removals(List.copyOf(removed), losses);
  }

  /// Floyd's draw of a subset.
  private static BitSet subset(int players, int size, Random random) {
    var subset = new BitSet(players);
    for (int last = players - size; last < players; last++) {
      int player = random.nextInt(last + 1);
      subset.set(subset.get(player) ? last : player);
    }
    return subset;
  }

  private static BitSet others(BitSet set, int players) {
    var others = (BitSet) set.clone();
    others.flip(0, players);
    return others;
  }

  /// How far an attribution is from telling what removals do.
  ///
  /// - What: the mean over the sets I of (Σ over I of φ − (v(N) − v(N∖I)))².
  /// - Shapes: values (n).
  /// - Units: those of the game, squared; 0 is perfect. NaN without sets.
  /// - Source: C.-K. Yeh et al., "On the (In)fidelity and Sensitivity of Explanations", 2019, with
  ///   the removal of random players as perturbations. Shapley values are the best linear account
  ///   of a game under another weighting of sizes, so that theirs need not be the least.
  public double infidelity(double[] values) {
    double sum = 0;
    for (int i = 0; i < losses.length; i++) {
      double told = removed.get(i).stream().mapToDouble(player -> values[player]).sum();
      sum += (told - losses[i]) * (told - losses[i]);
    }
    return sum / losses.length;
  }

  /// Infidelity as a share of that of an attribution of nothing: 0 is perfect, 1 as good as saying
  /// nothing, without upper bound. NaN without sets and where no removal changes anything. Unlike
  /// infidelity itself it compares between models, whatever the spread of their scores.
  public double relativeInfidelity(double[] values) {
    double square = 0;
    for (double loss : losses) {
      square += loss * loss;
    }
    return square == 0 ? Double.NaN : infidelity(values) * losses.length / square;
  }
}
