package org.advisorworkbench.ranking;

import java.time.Duration;
import java.util.List;

/// The whole shelf in the order of a client's interest: suitable products first, refused ones
/// behind them, each part by descending logit.
public record Ranking(
    String clientId,
    String modelId,
    String modelSha256,
    Duration elapsed,
    List<Recommendation> ranked) {
  public Ranking {
    ranked = List.copyOf(ranked);
  }

  public List<Recommendation> suitable() {
    return ranked.stream().filter(Recommendation::suitable).toList();
  }

  public List<Recommendation> refused() {
    return ranked.stream().filter(r -> !r.suitable()).toList();
  }
}
