package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.advisorworkbench.bert.HalfTable.Span;

/// Which rows of a table make up the tokens of each sequence of a batch.
///
/// @param index int64 (B, T)
/// @param mask float (B, T)
record Gather(NDArray index, NDArray mask) {
  /// @param sequences the spans of each, one after the other
  /// @param manager owns the arrays
  static Gather of(List<List<Span>> sequences, NDManager manager) {
    int columns = sequences.stream().mapToInt(Gather::length).max().orElseThrow();
    var index = new long[sequences.size() * columns];
    var mask = new float[sequences.size() * columns];
    int row = 0;
    for (var sequence : sequences) {
      int cell = row++ * columns;
      for (var span : sequence) {
        for (int token = 0; token < span.length(); token++, cell++) {
          index[cell] = span.start() + (long) token;
          mask[cell] = 1;
        }
      }
    }
    var shape = new Shape(sequences.size(), columns);
    return new Gather(manager.create(index, shape), manager.create(mask, shape));
  }

  private static int length(List<Span> sequence) {
    return sequence.stream().mapToInt(Span::length).sum();
  }

  /// @param rows (N, W)
  /// @return (B, T, W)
  NDArray from(NDArray rows) {
    return Encoder.lookUp(index, rows);
  }
}
