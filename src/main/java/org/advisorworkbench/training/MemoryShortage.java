package org.advisorworkbench.training;

import ai.djl.engine.EngineException;
import java.util.List;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.TrainingListener.Phase;

/// Tells a lack of memory from other errors, in Java and in the engine, which has no exception of
/// its own for it.
final class MemoryShortage {
  /// How PyTorch's allocators for CPU and GPU put it.
  private static final List<String> WORDS =
      List.of("not enough memory", "can't allocate memory", "out of memory");

  private MemoryShortage() {}

  /// What to do about it depends on what takes the memory.
  ///
  /// @param phase in which it ran out
  static Failure during(Phase phase, Throwable cause, TrainingSettings.Schedule schedule) {
    return switch (phase) {
      case HEAD -> new Failure(FailureCode.HEAD_OUT_OF_MEMORY, cause);
      case JOINT ->
          new Failure(
              FailureCode.WARMUP_OUT_OF_MEMORY,
              cause,
              schedule.jointBooks(),
              schedule.accumulation());
      case FINE_TUNING, MEASURING ->
          new Failure(
              FailureCode.TRAINING_OUT_OF_MEMORY,
              cause,
              schedule.batchClients(),
              schedule.accumulation());
    };
  }

  static boolean isIn(Throwable thrown) {
    return switch (thrown) {
      case OutOfMemoryError _ -> true;
      case EngineException e -> WORDS.stream().anyMatch(String.valueOf(e.getMessage())::contains);
      default -> false;
    };
  }
}
