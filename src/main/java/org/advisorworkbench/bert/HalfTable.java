package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.Objects;

/// The hidden states of many halves below one another.
///
/// @param rows (N, W)
/// @param spans where each half stands; rows between them are padding
record HalfTable(NDArray rows, Map<Half, Span> spans) {
  /// A stretch of rows.
  record Span(int start, int length) {}

  Span span(Half half) {
    return Objects.requireNonNull(spans.get(half));
  }
}
