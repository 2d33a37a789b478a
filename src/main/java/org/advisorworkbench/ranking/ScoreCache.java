package org.advisorworkbench.ranking;

import java.util.Collection;
import java.util.Map;

/// Remembers what a model said of pairs of texts, without what figures add to it, so that book-wide
/// questions need not ask it again after a restart. A cache: any of it may be gone, none of it may
/// be wrong.
///
/// Implementations are safe for use by several threads.
public interface ScoreCache {
  /// A cache that forgets at once.
  ScoreCache NONE =
      new ScoreCache() {
        @Override
        public Map<TextPair, Double> logits(String modelSha256, Collection<TextPair> pairs) {
          return Map.of();
        }

        @Override
        public void remember(Source source, Map<TextPair, Double> logits) {}
      };

  /// A client's text and a product's, each whole.
  record TextPair(String client, String product) {}

  /// The model that gave a score.
  record Source(String modelId, String modelSha256) {}

  /// The logits that are known, for some or none of the pairs.
  Map<TextPair, Double> logits(String modelSha256, Collection<TextPair> pairs);

  /// Keeps what a model said.
  void remember(Source source, Map<TextPair, Double> logits);
}
