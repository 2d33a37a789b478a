package org.advisorworkbench.advice;

import org.advisorworkbench.work.Progress;

/// One of several works of about the same size, as part of the whole.
///
/// @param part 0 to parts − 1
record PartProgress(Progress whole, int part, int parts) implements Progress {
  @Override
  public void report(long done, long total) {
    whole.report(part * total + done, parts * total);
  }

  @Override
  public boolean isCancelled() {
    return whole.isCancelled();
  }
}
