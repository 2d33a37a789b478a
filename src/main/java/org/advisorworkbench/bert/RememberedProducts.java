package org.advisorworkbench.bert;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Brings the halves of whole products from [ProductHalves] into the cache in memory, and new ones
/// from there to it.
final class RememberedProducts {
  private final ProductHalves halves;
  private final String modelSha256;
  private final int width;

  RememberedProducts(ProductHalves halves, String modelSha256, int width) {
    this.halves = halves;
    this.modelSha256 = modelSha256;
    this.width = width;
  }

  /// @param scratch owns what is made on the way
  void recall(Map<Half, Segment> segments, HalfCache cache, NDManager scratch) {
    var unknown =
        segments.keySet().stream()
            .filter(half -> isWholeProduct(half) && cache.get(half).isEmpty())
            .collect(Collectors.toMap(half -> half.text().text(), half -> half));
    if (unknown.isEmpty()) {
      return;
    }
    halves
        .states(modelSha256, unknown.keySet())
        .forEach(
            (text, states) -> {
              var half = unknown.get(text);
              var segment = half == null ? null : segments.get(half);
              // What does not fit the text is none of its states.
              if (half != null
                  && segment != null
                  && states.remaining() == segment.length() * width) {
                try (var rows = scratch.create(states, new Shape(segment.length(), width))) {
                  cache.put(half, rows);
                }
              }
            });
  }

  void remember(Collection<Half> encoded, HalfCache cache) {
    var states = new HashMap<String, FloatBuffer>();
    for (var half : encoded) {
      if (isWholeProduct(half)) {
        cache
            .get(half)
            .ifPresent(
                rows -> states.put(half.text().text(), FloatBuffer.wrap(rows.toFloatArray())));
      }
    }
    if (!states.isEmpty()) {
      halves.remember(modelSha256, states);
    }
  }

  private static boolean isWholeProduct(Half half) {
    return half.side() == Segment.Side.PRODUCT && half.whole();
  }
}
