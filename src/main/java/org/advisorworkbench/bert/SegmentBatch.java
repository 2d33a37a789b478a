package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/// Segments side by side, padded to the longest.
///
/// @param ids int64 (B, T); 0 where padded
/// @param positions int64 (B, T)
/// @param types int64 (B, T)
/// @param mask float (B, T): 1 for tokens, 0 for padding
public record SegmentBatch(NDArray ids, NDArray positions, NDArray types, NDArray mask) {
  /// @param segments at least one; sides may mix
  public static SegmentBatch of(List<Segment> segments, NDManager manager) {
    int rows = segments.size();
    int columns = segments.stream().mapToInt(Segment::length).max().orElseThrow();
    var ids = new long[rows * columns];
    var positions = new long[rows * columns];
    var types = new long[rows * columns];
    var mask = new float[rows * columns];
    for (int row = 0; row < rows; row++) {
      var segment = segments.get(row);
      for (int token = 0; token < segment.length(); token++) {
        int cell = row * columns + token;
        ids[cell] = segment.id(token);
        positions[cell] = segment.position(token);
        types[cell] = segment.side().type();
        mask[cell] = 1;
      }
    }
    var shape = new Shape(rows, columns);
    return new SegmentBatch(
        manager.create(ids, shape),
        manager.create(positions, shape),
        manager.create(types, shape),
        manager.create(mask, shape));
  }
}
