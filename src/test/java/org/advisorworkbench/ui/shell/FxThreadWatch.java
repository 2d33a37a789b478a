package org.advisorworkbench.ui.shell;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/// Measures for how long the JavaFX thread leaves a question unanswered.
///
/// A heartbeat is posted to the thread; what the thread computes and the time it stands still until
/// it answers is one hold. The processor time of the thread is taken instead of the clock, so that
/// a machine that is busy with other things does not count against the window; time spent waiting
/// for anything but the next event is added as it is seen.
final class FxThreadWatch implements AutoCloseable {
  private static final long STEP_MILLIS = 4;

  private final Thread fxThread;
  private final Thread watcher;
  private final AtomicBoolean watching = new AtomicBoolean(true);
  private volatile Hold longest = new Hold(0, List.of());

  /// @param stack where the thread was seen last in that time
  record Hold(double millis, List<StackTraceElement> stack) {
    @Override
    public String toString() {
      var text = new StringBuilder("%.0f ms".formatted(millis));
      stack.forEach(frame -> text.append("\n    at ").append(frame));
      return text.toString();
    }
  }

  FxThreadWatch() throws InterruptedException {
    var found = new Thread[1];
    var ready = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          found[0] = Thread.currentThread();
          ready.countDown();
        });
    ready.await();
    fxThread = found[0];
    watcher = Thread.ofPlatform().daemon().name("fx-watch").start(this::watch);
  }

  Hold longest() {
    return longest;
  }

  private void watch() {
    var threads = ManagementFactory.getThreadMXBean();
    while (watching.get()) {
      var answered = new CountDownLatch(1);
      long before = threads.getThreadCpuTime(fxThread.threadId());
      var after = new long[1];
      Platform.runLater(
          () -> {
            after[0] = threads.getCurrentThreadCpuTime();
            answered.countDown();
          });
      double stoodStill = 0;
      List<StackTraceElement> stack = List.of();
      try {
        while (!answered.await(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
          var frames = Arrays.asList(fxThread.getStackTrace());
          if (standsStill(fxThread.getState(), frames)) {
            stoodStill += STEP_MILLIS;
          }
          stack = frames;
        }
        double millis = (after[0] - before) / 1e6 + stoodStill;
        if (millis > longest.millis()) {
          longest = new Hold(millis, stack);
        }
        Thread.sleep(STEP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// Waiting for the next event is no hold, waiting for anything else is.
  private static boolean standsStill(Thread.State state, List<StackTraceElement> frames) {
    return state != Thread.State.RUNNABLE
        && frames.stream()
            .limit(12)
            .noneMatch(
                frame ->
                    frame.getMethodName().equals("enterNestedEventLoop")
                        || frame.getClassName().endsWith("HeadlessApplication")
                        || frame.getClassName().endsWith("NestedRunnableProcessor"));
  }

  @Override
  public void close() {
    watching.set(false);
    watcher.interrupt();
  }
}
