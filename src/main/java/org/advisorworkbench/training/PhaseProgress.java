package org.advisorworkbench.training;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.advisorworkbench.training.TrainingListener.Phase;
import org.advisorworkbench.training.TrainingListener.Work;
import org.advisorworkbench.work.Progress;

/// Tells a listener how far the work of a phase has come, and how long it will still take if it
/// goes on as it did so far.
public final class PhaseProgress implements Progress {
  private final Phase phase;
  private final TrainingListener listener;
  private final BooleanSupplier cancelled;
  private final long startNanos = System.nanoTime();

  /// @param cancelled whether the work should stop
  PhaseProgress(Phase phase, TrainingListener listener, BooleanSupplier cancelled) {
    this.phase = phase;
    this.listener = listener;
    this.cancelled = cancelled;
  }

  /// Measuring begins. Who cancelled the training wants to know what came of it, so this asks
  /// nobody: a listener that does not throws.
  public static Progress ofMeasuring(TrainingListener listener) {
    listener.began(Phase.MEASURING, 0, 0);
    return new PhaseProgress(Phase.MEASURING, listener, () -> false);
  }

  @Override
  public void report(long done, long total) {
    long elapsed = System.nanoTime() - startNanos;
    var left =
        done > 0
            ? Duration.ofNanos((long) ((double) elapsed * (total - done) / done))
            : Duration.ZERO;
    listener.worked(new Work(phase, done, total, left));
  }

  @Override
  public boolean isCancelled() {
    return cancelled.getAsBoolean();
  }
}
