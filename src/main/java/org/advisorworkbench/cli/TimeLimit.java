package org.advisorworkbench.cli;

import java.time.Duration;
import org.advisorworkbench.work.Progress;

/// Stops work that has taken long enough.
final class TimeLimit implements Progress {
  private final Progress progress;
  private final long end;

  TimeLimit(Progress progress, Duration limit) {
    this.progress = progress;
    this.end = System.nanoTime() + limit.toNanos();
  }

  @Override
  public void report(long done, long total) {
    progress.report(done, total);
  }

  @Override
  public boolean isCancelled() {
    return progress.isCancelled() || System.nanoTime() - end > 0;
  }
}
