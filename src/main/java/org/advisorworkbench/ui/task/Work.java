package org.advisorworkbench.ui.task;

import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.work.Progress;

/// Something that takes time and gives a result.
@FunctionalInterface
public interface Work<T> {
  /// Runs on a worker thread.
  ///
  /// @throws Failure for what was to be expected and the user can do something about
  /// @throws java.util.concurrent.CancellationException if it stopped because `progress` said so
  T run(Progress progress) throws Failure;
}
