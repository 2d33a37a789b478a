package org.advisorworkbench.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps in memory what one model said of the texts of the clients that were asked about last, with
/// any products. A text of a product is held once, however many clients it was scored for.
public final class RecentScores implements ScoreCache {
  private final int mostClients;
  private final LinkedHashMap<String, Map<String, Double>> byClient =
      new LinkedHashMap<>(16, 0.75f, true);
  private final Map<String, String> productTexts = new HashMap<>();

  /// @param mostClients of how many clients' texts the scores are kept
  public RecentScores(int mostClients) {
    this.mostClients = mostClients;
  }

  @Override
  public synchronized Map<TextPair, Double> logits(String modelSha256, Collection<TextPair> pairs) {
    var known = new HashMap<TextPair, Double>();
    for (var pair : pairs) {
      var scores = byClient.get(pair.client());
      var logit = scores == null ? null : scores.get(pair.product());
      if (logit != null) {
        known.put(pair, logit);
      }
    }
    return known;
  }

  @Override
  public synchronized void remember(Source source, Map<TextPair, Double> logits) {
    logits.forEach(
        (pair, logit) -> {
          var product = productTexts.computeIfAbsent(pair.product(), text -> text);
          byClient.computeIfAbsent(pair.client(), text -> new HashMap<>()).put(product, logit);
        });
    var eldest = byClient.keySet().iterator();
    while (byClient.size() > mostClients) {
      eldest.next();
      eldest.remove();
    }
  }
}
