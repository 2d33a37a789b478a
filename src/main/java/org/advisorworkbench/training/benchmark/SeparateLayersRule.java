package org.advisorworkbench.training.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.training.metrics.Estimate;

/// Chooses how many lower layers read each side alone: the most that keep at least 99 % of what the
/// full cross-encoder's nDCG is.
///
/// A candidate keeps it as long as the 95 % interval of its share, client by client, reaches 99 %:
/// it has not been shown to lose more. Few clients show little, so the interval belongs beside the
/// choice.
final class SeparateLayersRule {
  private static final double FLOOR = 0.99;

  private SeparateLayersRule() {}

  /// A model that differs from the full cross-encoder in its separate layers alone.
  ///
  /// @param ndcgKept its nDCG divided by that of the full cross-encoder, which is 1 for itself
  record Candidate(int separateLayers, Estimate ndcgKept) {}

  static boolean keeps(Estimate ndcgKept) {
    return ndcgKept.high() >= FLOOR;
  }

  /// @return empty where no candidate keeps enough
  static Optional<Candidate> choose(List<Candidate> candidates) {
    return candidates.stream()
        .filter(candidate -> keeps(candidate.ndcgKept()))
        .max(Comparator.comparingInt(Candidate::separateLayers));
  }
}
