package org.advisorworkbench.explain;

import java.util.function.Consumer;
import org.advisorworkbench.work.Progress;

/// Shares the worth of all players together among them, by Shapley value.
///
/// A player's Shapley value is its marginal contribution v(S ∪ {i}) − v(S), averaged over every
/// order in which the players may come in. The values add up to v(N) − v(∅).
///
/// Source: L. S. Shapley, "A Value for n-Person Games", 1953; for words of a text as players,
/// Lundberg and Lee, "A Unified Approach to Interpreting Model Predictions", 2017.
public interface Estimator {
  /// Attributes the worth of the grand coalition.
  ///
  /// @param game is asked in batches, on the calling thread
  /// @param progress counts evaluated coalitions
  /// @param refined hears of every estimate from the first to the last, on the calling thread
  /// @return the last estimate; values in the unit of the game, one for each player
  /// @throws IllegalArgumentException if the game has more players than this estimator can treat
  /// @throws IllegalStateException if the game gives a worth that is not finite, or too few of them
  /// @throws java.util.concurrent.CancellationException if cancelled between two batches
  Attribution attribute(ValueFunction game, Progress progress, Consumer<Attribution> refined);
}
