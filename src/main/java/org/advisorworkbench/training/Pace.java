package org.advisorworkbench.training;

import java.time.Duration;

/// How fast a run is and how much of its time is left. Time before an interruption counts, the
/// interruption itself does not.
final class Pace {
  private final Duration limit;
  private final Duration before;
  private final long startNanos = System.nanoTime();

  /// @param before the interruption
  Pace(Duration limit, Duration before) {
    this.limit = limit;
    this.before = before;
  }

  Duration elapsed() {
    return before.plusNanos(System.nanoTime() - startNanos);
  }

  boolean isOver() {
    return elapsed().compareTo(limit) > 0;
  }

  /// How much of the way to zero the learning rate has to have come by now.
  ///
  /// A run that will be ready in time goes by its steps alone, so that the clock of the machine has
  /// no part in its model: the clock speaks up in the second half of the time only, where such a
  /// run is ahead of it.
  ///
  /// @param step of fine-tuning
  /// @return 0 to 1
  double done(int step, int steps) {
    double byTime = 2.0 * elapsed().toMillis() / limit.toMillis() - 1;
    return Math.min(1, Math.max(step / (steps + 1.0), byTime));
  }
}
