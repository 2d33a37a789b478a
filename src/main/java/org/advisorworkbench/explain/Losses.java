package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.work.Progress;

/// What is lost when one player alone is taken away.
///
/// - What: v(N) − v(N without i) for each player i. They add up to nothing in particular; see
///   [Occlusion] for values that do.
/// - Shapes: n players, n + 1 evaluations.
/// - Units: those of the game. A player that no coalition feels loses 0.
/// - Source: as for [Occlusion].
///
/// @param grand v(N)
/// @param evaluations how many coalitions were evaluated
public record Losses(double grand, List<Double> losses, int evaluations) {
  private static final int BATCH = 128;

  public Losses {
    losses = List.copyOf(losses);
  }

  /// @param progress counts evaluated coalitions
  /// @throws java.util.concurrent.CancellationException if cancelled between two batches
  public static Losses of(ValueFunction game, Progress progress) {
    return of(game.players(), new Evaluations(game, progress, game.players() + 1L));
  }

  static Losses of(int players, Evaluations evaluations) {
    var coalitions = new ArrayList<BitSet>();
    coalitions.add(Coalitions.everybody(players));
    for (int player = 0; player < players; player++) {
      var others = Coalitions.everybody(players);
      others.clear(player);
      coalitions.add(others);
    }
    var worths = new double[coalitions.size()];
    for (int start = 0; start < worths.length; start += BATCH) {
      var batch = coalitions.subList(start, Math.min(start + BATCH, worths.length));
      System.arraycopy(evaluations.values(batch), 0, worths, start, batch.size());
    }
    var losses = new ArrayList<Double>();
    for (int player = 0; player < players; player++) {
      losses.add(worths[0] - worths[player + 1]);
    }
    return new Losses(worths[0], losses, worths.length);
  }

  /// By the index of the player.
  public double[] toArray() {
    return losses.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
