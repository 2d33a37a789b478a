package org.advisorworkbench.work;

import java.util.concurrent.CancellationException;

/// How far long work has come, told by the worker, and whether somebody wants it to stop.
public interface Progress {
  /// Work that nobody watches or cancels.
  Progress NONE =
      new Progress() {
        @Override
        public void report(long done, long total) {}

        @Override
        public boolean isCancelled() {
          return false;
        }
      };

  /// Tells how much is done.
  ///
  /// @param done units finished so far, in rows, bytes or whatever the work counts
  /// @param total units in all, or a negative number where it is unknown
  void report(long done, long total);

  /// Whether the work should stop at the next safe point.
  boolean isCancelled();

  /// Stops the work where it stands if somebody asked for it.
  ///
  /// @throws CancellationException if cancelled
  default void checkCancelled() {
    if (isCancelled()) {
      throw new CancellationException();
    }
  }
}
