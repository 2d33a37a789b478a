package org.advisorworkbench.advice;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.advisorworkbench.ranking.ScoreCache;

/// Collects the scores of several clients before it hands them on together: a store that makes
/// every commit durable pays for each one.
///
/// Serves one thread and one model.
final class CollectedScores implements ScoreCache, AutoCloseable {
  private final ScoreCache scores;
  private final Source source;
  private final Map<TextPair, Double> collected = new HashMap<>();

  CollectedScores(ScoreCache scores, Source source) {
    this.scores = scores;
    this.source = source;
  }

  @Override
  public Map<TextPair, Double> logits(String model, Collection<TextPair> pairs) {
    return scores.logits(model, pairs);
  }

  @Override
  public void remember(Source model, Map<TextPair, Double> logits) {
    collected.putAll(logits);
  }

  /// Hands on what has been collected.
  void flush() {
    if (!collected.isEmpty()) {
      scores.remember(source, collected);
      collected.clear();
    }
  }

  @Override
  public void close() {
    flush();
  }
}
