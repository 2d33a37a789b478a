package org.advisorworkbench.explain;

import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.work.Progress;

/// Asks a game for worths, counts them, and stops when cancelled.
final class Evaluations {
  private final ValueFunction game;
  private final Progress progress;
  private final long planned;
  private int done;

  /// @param planned how many evaluations there will be at most
  Evaluations(ValueFunction game, Progress progress, long planned) {
    this.game = game;
    this.progress = progress;
    this.planned = planned;
  }

  double[] values(List<BitSet> coalitions) {
    progress.checkCancelled();
    if (done + (long) coalitions.size() > planned) {
      throw new IllegalStateException(
          "expected %d evaluations at most, found %d"
              .formatted(planned, done + (long) coalitions.size()));
    }
    var values = game.values(coalitions);
    if (values.length != coalitions.size()) {
      throw new IllegalStateException(
          "expected %d worths, found %d".formatted(coalitions.size(), values.length));
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalStateException(
            "expected a finite worth of coalition %s, found %s"
                .formatted(coalitions.get(i), values[i]));
      }
    }
    done += values.length;
    progress.report(done, planned);
    return values;
  }

  int done() {
    return done;
  }
}
