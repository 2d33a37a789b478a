package org.advisorworkbench.ui.task;

import java.util.function.Consumer;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.work.Progress;

/// Something that takes time and has results to show before the last one.
@FunctionalInterface
public interface RefiningWork<T> {
  /// Runs on a worker thread.
  ///
  /// @param refined hears of each better result, on the worker thread
  /// @return the last result
  /// @throws Failure for what was to be expected and the user can do something about
  /// @throws java.util.concurrent.CancellationException if it stopped because `progress` said so
  T run(Progress progress, Consumer<T> refined) throws Failure;
}
