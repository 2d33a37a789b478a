package org.advisorworkbench.cli;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.advisorworkbench.work.Progress;

/// Progress of work that takes minutes: says now and then how far it has come and how long it will
/// still take, and stops at Ctrl-C.
final class TimedProgress implements Progress {
  private static final Duration PAUSE = Duration.ofSeconds(20);

  private final Consumer<String> listener;
  private final String units;
  private final AtomicBoolean interrupted;
  private final LongSupplier nanoTime;
  private final long start;
  private long said;

  TimedProgress(
      Consumer<String> listener, String units, AtomicBoolean interrupted, LongSupplier nanoTime) {
    this.listener = listener;
    this.units = units;
    this.interrupted = interrupted;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.said = start;
  }

  @Override
  public synchronized void report(long done, long total) {
    long now = nanoTime.getAsLong();
    if (done > 0 && now - said >= PAUSE.toNanos()) {
      said = now;
      var left = Duration.ofNanos((now - start) / done * (total - done));
      listener.accept(
          "%,d of %,d %s, %d:%02d min left"
              .formatted(done, total, units, left.toMinutes(), left.toSecondsPart()));
    }
  }

  @Override
  public boolean isCancelled() {
    return interrupted.get();
  }
}
