package org.advisorworkbench.training;

import ai.djl.engine.EngineException;
import java.util.List;

/// Tells a lack of memory from other errors, in Java and in the engine, which has no exception of
/// its own for it.
final class MemoryShortage {
  /// How PyTorch's allocators for CPU and GPU put it.
  private static final List<String> WORDS =
      List.of("not enough memory", "can't allocate memory", "out of memory");

  private MemoryShortage() {}

  static boolean isIn(Throwable thrown) {
    return switch (thrown) {
      case OutOfMemoryError _ -> true;
      case EngineException e -> WORDS.stream().anyMatch(String.valueOf(e.getMessage())::contains);
      default -> false;
    };
  }
}
