package org.advisorworkbench.registry;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advisorworkbench.ranking.ScoreCache.Source;
import org.advisorworkbench.ranking.ScoreCache.TextPair;
import org.advisorworkbench.store.Store;

/// Scores of a model that a store remembers.
final class Scores {
  private Scores() {}

  static void remember(Store store, RegisteredModel model, int count) {
    store
        .scores()
        .remember(
            new Source(model.id(), model.sha256()),
            IntStream.range(0, count)
                .boxed()
                .collect(Collectors.toMap(i -> new TextPair("client", "product " + i), i -> 0.5)));
  }
}
