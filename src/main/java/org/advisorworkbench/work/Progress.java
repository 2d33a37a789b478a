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

  /// The progress of a part of this work.
  ///
  /// @param before units of the whole that come before the part
  /// @param units of the whole that the part makes up
  /// @param all units of the whole
  default Progress part(long before, long units, long all) {
    var whole = this;
    return new Progress() {
      @Override
      public void report(long done, long total) {
        whole.report(total > 0 ? before + units * done / total : before, all);
      }

      @Override
      public boolean isCancelled() {
        return whole.isCancelled();
      }
    };
  }

  /// Stops the work where it stands if somebody asked for it.
  ///
  /// @throws CancellationException if cancelled
  default void checkCancelled() {
    if (isCancelled()) {
      throw new CancellationException();
    }
  }
}
