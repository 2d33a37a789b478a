package org.advisorworkbench.advice;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.Reading;
import org.jspecify.annotations.Nullable;

/// The reading of the client who was explained last, kept for the next product: most of the
/// versions of the client's text that the next explanation asks for are known then.
///
/// Safe for use by several threads. Who comes while it is lent gets a reading of their own.
final class LatestReading implements AutoCloseable {
  private final InterestModel model;
  private final AtomicReference<@Nullable Kept> idle = new AtomicReference<>();

  private record Kept(String client, Reading reading) {}

  LatestReading(InterestModel model) {
    this.model = model;
  }

  /// Does something with a reading.
  ///
  /// @param client the whole text of the client
  <T> T with(String client, Function<Reading, T> work) {
    var kept = lend(client);
    try {
      return work.apply(kept.reading());
    } finally {
      close(idle.getAndSet(kept));
    }
  }

  private Kept lend(String client) {
    var latest = idle.getAndSet(null);
    if (latest != null && latest.client().equals(client)) {
      return latest;
    }
    close(latest);
    return new Kept(client, model.newReading());
  }

  private static void close(@Nullable Kept kept) {
    if (kept != null) {
      kept.reading().close();
    }
  }

  @Override
  public void close() {
    close(idle.getAndSet(null));
  }
}
