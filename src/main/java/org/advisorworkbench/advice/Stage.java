package org.advisorworkbench.advice;

import org.advisorworkbench.work.Progress;

/// One of several pieces of work that are told of as one.
///
/// @param before units of the pieces before this one
/// @param planned units of all pieces
record Stage(Progress whole, long before, long planned) implements Progress {
  @Override
  public void report(long done, long total) {
    whole.report(Math.min(before + done, planned), planned);
  }

  @Override
  public boolean isCancelled() {
    return whole.isCancelled();
  }
}
