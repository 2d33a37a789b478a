package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Keeps the hidden states of whole texts, the most recently used ones.
final class HalfCache {
  private final NDManager manager;
  private final long mostTokens;
  private final LinkedHashMap<Half, NDArray> states = new LinkedHashMap<>(16, 0.75f, true);
  private long tokens;

  /// @param manager owns what is kept
  HalfCache(NDManager manager, long mostTokens) {
    this.manager = manager;
    this.mostTokens = mostTokens;
  }

  /// @return (T, W)
  Optional<NDArray> get(Half half) {
    return Optional.ofNullable(states.get(half));
  }

  /// Keeps a copy.
  ///
  /// @param rows (T, W)
  void put(Half half, NDArray rows) {
    var copy = rows.duplicate();
    copy.attach(manager);
    var old = states.put(half, copy);
    tokens += copy.size(0);
    if (old != null) {
      drop(old);
    }
    var eldest = states.values().iterator();
    while (tokens > mostTokens && eldest.hasNext()) {
      drop(eldest.next());
      eldest.remove();
    }
  }

  long tokens() {
    return tokens;
  }

  private void drop(NDArray rows) {
    tokens -= rows.size(0);
    rows.close();
  }
}
