package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;

/// Numbers with a shape, outside the engine.
///
/// @param values as many as the shape says, row by row
public record Tensor(Shape shape, FloatBuffer values) {
  public Tensor {
    if (values.remaining() != shape.size()) {
      throw new IllegalArgumentException(
          "expected %d values for %s, found %d".formatted(shape.size(), shape, values.remaining()));
    }
    values = values.slice();
  }

  public static Tensor of(NDArray array) {
    return new Tensor(array.getShape(), FloatBuffer.wrap(array.toFloatArray()));
  }

  public NDArray toArray(NDManager manager) {
    return manager.create(values.duplicate(), shape);
  }

  /// Overwrites the numbers of an array where they are. `NDArray.copyTo` would lay them out anew,
  /// and then the engine's matrix products round otherwise in their last digits.
  ///
  /// @param array of the same shape
  public void copyTo(NDArray array) {
    try (var source = toArray(array.getManager())) {
      array.set(new NDIndex("..."), source);
    }
  }
}
