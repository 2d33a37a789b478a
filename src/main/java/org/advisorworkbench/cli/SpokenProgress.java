package org.advisorworkbench.cli;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.advisorworkbench.work.Progress;

/// Progress told in lines, at most one every few seconds: short work says nothing.
final class SpokenProgress implements Progress {
  private static final long SILENCE_NANOS = Duration.ofSeconds(3).toNanos();

  private final Consumer<String> listener;
  private final String units;
  private final LongSupplier nanoTime;
  private long lastSaid;

  SpokenProgress(Consumer<String> listener, String units, LongSupplier nanoTime) {
    this.listener = listener;
    this.units = units;
    this.nanoTime = nanoTime;
    this.lastSaid = nanoTime.getAsLong();
  }

  @Override
  public synchronized void report(long done, long total) {
    long now = nanoTime.getAsLong();
    if (now - lastSaid >= SILENCE_NANOS) {
      lastSaid = now;
      listener.accept(
          total < 0
              ? "%,d %s".formatted(done, units)
              : "%,d of %,d %s".formatted(done, total, units));
    }
  }

  @Override
  public boolean isCancelled() {
    return false;
  }
}
