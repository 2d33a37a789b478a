package org.advisorworkbench.bert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// Puts inputs of like length together, so that little is spent on padding.
final class Batches {
  private Batches() {}

  /// @param mostTokens how many tokens a batch may have, padding included; an input that is longer
  ///   gets a batch of its own
  static <T> List<List<T>> byLength(
      Iterable<T> inputs, ToIntFunction<? super T> length, int mostTokens) {
    var sorted = new ArrayList<T>();
    inputs.forEach(sorted::add);
    sorted.sort(Comparator.comparingInt(length));
    var batches = new ArrayList<List<T>>();
    var batch = new ArrayList<T>();
    for (var input : sorted) {
      if (!batch.isEmpty() && (batch.size() + 1L) * length.applyAsInt(input) > mostTokens) {
        batches.add(List.copyOf(batch));
        batch.clear();
      }
      batch.add(input);
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }
}
