package org.advisorworkbench.training;

import java.util.function.BooleanSupplier;
import org.advisorworkbench.work.Progress;

/// Work that is told to stop from some moment on.
record Cancelling(BooleanSupplier wish) implements Progress {
  @Override
  public void report(long done, long total) {}

  @Override
  public boolean isCancelled() {
    return wish.getAsBoolean();
  }
}
