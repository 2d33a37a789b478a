package org.advisorworkbench.bert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// Puts inputs of like length together, so that little is spent on padding.
final class Batches {
  /// Batches of so many tokens are ended where longer inputs would make padding of the shorter
  /// ones.
  private static final int ENOUGH_TOKENS = 1024;

  /// The most that an input may be longer than the shortest of a batch that has enough tokens.
  private static final double LIKE_LENGTH = 1.15;

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
      if (!batch.isEmpty()
          && (isFull(batch.size() + 1L, length.applyAsInt(input), mostTokens)
              || padsMuch(batch, input, length))) {
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

  private static boolean isFull(long inputs, int longest, int mostTokens) {
    return inputs * longest > mostTokens;
  }

  private static <T> boolean padsMuch(List<T> batch, T longer, ToIntFunction<? super T> length) {
    return (long) batch.size() * length.applyAsInt(batch.getLast()) >= ENOUGH_TOKENS
        && length.applyAsInt(longer) > LIKE_LENGTH * length.applyAsInt(batch.getFirst());
  }
}
