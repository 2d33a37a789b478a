package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// The memory of a model: whole texts, those of products also beyond the program's end.
record WholeTexts(HalfCache cache, RememberedProducts products) implements HalfMemory {
  @Override
  public void recall(Map<Half, Segment> segments, NDManager scratch) {
    products.recall(segments, cache, scratch);
  }

  @Override
  public Optional<NDArray> get(Half half) {
    return cache.get(half);
  }

  @Override
  public boolean keeps(Half half) {
    return half.whole();
  }

  @Override
  public void put(Half half, NDArray rows) {
    cache.put(half, rows);
  }

  @Override
  public void settle(Collection<Half> encoded) {
    products.remember(encoded, cache);
  }
}
