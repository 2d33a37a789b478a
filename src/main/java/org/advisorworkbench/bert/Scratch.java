package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.function.Supplier;

/// Frees what a computation leaves behind. Java's collector does not see native memory.
final class Scratch {
  private Scratch() {}

  /// Computes an array and closes every other array made on the way by this thread.
  static NDArray keepResult(Supplier<NDArray> computation) {
    try (var scope = new NDScope()) {
      var result = computation.get();
      scope.suppressNotUsedWarning();
      NDScope.unregister(result);
      return result;
    }
  }
}
