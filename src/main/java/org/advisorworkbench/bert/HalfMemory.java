package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Keeps some of the halves that were computed, so that they need not be computed again.
///
/// Shapes: T tokens of a half, W width.
interface HalfMemory {
  /// Fetches from afar what will be asked for.
  ///
  /// @param scratch owns what is made on the way
  void recall(Map<Half, Segment> segments, NDManager scratch);

  /// @return (T, W), which stays the memory's own
  Optional<NDArray> get(Half half);

  /// Whether the half is worth keeping.
  boolean keeps(Half half);

  /// Keeps a copy.
  ///
  /// @param rows (T, W)
  void put(Half half, NDArray rows);

  /// Told once all new halves of a call have been offered.
  void settle(Collection<Half> encoded);
}
