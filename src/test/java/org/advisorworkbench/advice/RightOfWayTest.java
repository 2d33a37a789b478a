package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RightOfWayTest {
  private final RightOfWay rightOfWay = new RightOfWay();

  @Test
  void backgroundWorkGoesOnWhenNobodyWaits() {
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> rightOfWay.giveWay(Progress.NONE));
  }

  @Test
  void backgroundWorkStandsStillUntilTheLastAnswerIsGiven() throws Exception {
    var first = new Answer();
    var second = new Answer();
    var background =
        CompletableFuture.runAsync(() -> rightOfWay.giveWay(Progress.NONE), RightOfWayTest::start);
    first.give();
    assertThrows(TimeoutException.class, () -> background.get(100, TimeUnit.MILLISECONDS));
    second.give();
    background.get(5, TimeUnit.SECONDS);
  }

  @Test
  void backgroundWorkCanBeCancelledWhileItStandsStill() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            rightOfWay.first(
                () ->
                    assertThrows(
                        CancellationException.class,
                        () -> rightOfWay.giveWay(new CancelledProgress()))));
  }

  @Test
  void anAnswerThatFailsIsWaitedForNoLonger() {
    assertThrows(
        IllegalStateException.class,
        () ->
            rightOfWay.first(
                () -> {
                  throw new IllegalStateException();
                }));
    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> rightOfWay.giveWay(Progress.NONE));
  }

  /// An answer that is being worked on until somebody says that it is given.
  private final class Answer {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch given = new CountDownLatch(1);
    private final CompletableFuture<Void> work =
        CompletableFuture.runAsync(
            () ->
                rightOfWay.first(
                    () -> {
                      begun.countDown();
                      await(given);
                      return "answer";
                    }),
            RightOfWayTest::start);

    Answer() {
      await(begun);
    }

    void give() {
      given.countDown();
      work.join();
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /// A thread of its own for everything that waits: the common pool may have but one.
  private static void start(Runnable work) {
    Thread.ofPlatform().daemon().start(work);
  }

  private static final class CancelledProgress implements Progress {
    @Override
    public void report(long done, long total) {}

    @Override
    public boolean isCancelled() {
      return true;
    }
  }
}
