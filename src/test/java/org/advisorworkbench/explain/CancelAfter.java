package org.advisorworkbench.explain;

import org.advisorworkbench.work.Progress;

/// Asks the work to stop once it has done so much.
final class CancelAfter implements Progress {
  private final long enough;
  private long done;

  CancelAfter(long enough) {
    this.enough = enough;
  }

  @Override
  public void report(long done, long total) {
    this.done = done;
  }

  @Override
  public boolean isCancelled() {
    return done >= enough;
  }
}
