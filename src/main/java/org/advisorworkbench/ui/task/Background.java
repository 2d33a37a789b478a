package org.advisorworkbench.ui.task;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Where work runs and where its results are shown. Closed when the window is, before what the work
/// uses.
public final class Background implements AutoCloseable {
  /// Work that takes longer than this is worth a progress bar.
  static final Duration PATIENCE = Duration.ofMillis(500);

  final Executor workers;
  final Executor screen;
  final Executor afterPatience;
  private volatile boolean closed;

  private Background(Executor workers, Executor screen, Executor afterPatience) {
    this.workers = workers;
    this.screen = screen;
    this.afterPatience = afterPatience;
  }

  /// Work on threads of its own, results on the JavaFX thread.
  public static Background onThreads() {
    var workers =
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("work-", 1).factory());
    return new Background(
        workers,
        Platform::runLater,
        CompletableFuture.delayedExecutor(
            PATIENCE.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater));
  }

  /// Everything at once on the calling thread: work is done when it has been started. For tests.
  public static Background onCallingThread() {
    return new Background(Runnable::run, Runnable::run, ignored -> {});
  }

  /// With threads of the caller's choice. For tests that hold work up.
  ///
  /// @param afterPatience runs what is given to it once the user begins to wait
  public static Background on(Executor workers, Executor screen, Executor afterPatience) {
    return new Background(workers, screen, afterPatience);
  }

  /// Whether work should stop because nobody is left to see its result.
  boolean isClosed() {
    return closed;
  }

  /// Cancels all work and waits until it has stopped, so that the store and the model may be
  /// closed.
  @Override
  public void close() {
    closed = true;
    if (workers instanceof ExecutorService threads) {
      threads.close();
    }
  }

  /// A lane of its own for one kind of work.
  public Lane lane() {
    return new Lane(this);
  }
}
