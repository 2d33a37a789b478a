package org.advisorworkbench.ui.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.work.Progress;
import org.jspecify.annotations.Nullable;

/// One piece of work on a [Lane], and whom to tell how it ends. Exactly one of the three ends is
/// told, on the JavaFX thread; none, if later work took its place.
public final class Job<T> {
  private static final System.Logger LOG = System.getLogger(Job.class.getName());

  private final Lane lane;
  private final Background background;
  private final RefiningWork<T> work;
  private Consumer<T> onRefined = ignored -> {};
  private Consumer<T> onSuccess = ignored -> {};
  private Consumer<Trouble> onTrouble = ignored -> {};
  private Runnable onCancelled = () -> {};
  private volatile boolean cancelled;

  Job(Lane lane, Background background, RefiningWork<T> work) {
    this.lane = lane;
    this.background = background;
    this.work = work;
  }

  /// Hears of results that are not the last, on the JavaFX thread: the newest of those that came
  /// while the screen was busy.
  public Job<T> onRefined(Consumer<T> listener) {
    onRefined = listener;
    return this;
  }

  public Job<T> onSuccess(Consumer<T> listener) {
    onSuccess = listener;
    return this;
  }

  public Job<T> onTrouble(Consumer<Trouble> listener) {
    onTrouble = listener;
    return this;
  }

  public Job<T> onCancelled(Runnable listener) {
    onCancelled = listener;
    return this;
  }

  public void start() {
    if (background.isClosed()) {
      return;
    }
    lane.begin(this);
    try {
      background.workers.execute(this::work);
    } catch (RejectedExecutionException e) {
      // Closed since it was asked: nobody is left to see a result.
      lane.finish(this);
    }
  }

  void cancel() {
    abandon();
    if (lane.finish(this)) {
      onCancelled.run();
    }
  }

  void abandon() {
    cancelled = true;
  }

  // The only place that catches everything: what was not foreseen becomes a code to be read out.
  @SuppressWarnings("CatchingUnchecked")
  private void work() {
    try {
      var result = work.run(new Told(), new Refined());
      end(() -> onSuccess.accept(result));
    } catch (CancellationException e) {
      end(onCancelled);
    } catch (Failure e) {
      LOG.log(System.Logger.Level.WARNING, "Failed: " + e.code(), e);
      end(() -> onTrouble.accept(Trouble.of(e)));
    } catch (RuntimeException | Error e) {
      var trouble = Trouble.of(e);
      LOG.log(System.Logger.Level.ERROR, "Unexpected: " + trouble.code(), e);
      end(() -> onTrouble.accept(trouble));
    }
  }

  private void end(Runnable told) {
    background.screen.execute(
        () -> {
          if (lane.finish(this)) {
            told.run();
          }
        });
  }

  /// Passes progress on to the screen, never more of it than the screen can show.
  private final class Told implements Progress {
    private final AtomicReference<@Nullable Double> waiting = new AtomicReference<>();

    @Override
    public void report(long done, long total) {
      double share = total > 0 ? Math.clamp((double) done / total, 0, 1) : -1;
      if (waiting.getAndSet(share) == null) {
        background.screen.execute(
            () -> {
              var latest = waiting.getAndSet(null);
              if (latest != null) {
                lane.advance(Job.this, latest);
              }
            });
      }
    }

    @Override
    public boolean isCancelled() {
      return cancelled || background.isClosed();
    }
  }

  /// Passes results on to the screen, never more of them than the screen can show.
  private final class Refined implements Consumer<T> {
    private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();

    @Override
    public void accept(T result) {
      if (waiting.getAndSet(result) == null) {
        background.screen.execute(
            () -> {
              var latest = waiting.getAndSet(null);
              if (latest != null) {
                lane.whileLatest(Job.this, () -> onRefined.accept(latest));
              }
            });
      }
    }
  }
}
