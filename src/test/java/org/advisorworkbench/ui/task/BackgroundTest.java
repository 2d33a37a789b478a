package org.advisorworkbench.ui.task;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BackgroundTest {
  @Test
  @Timeout(30)
  void closingCancelsTheWorkUnderWayAndWaitsForItsEnd() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var ended = new AtomicBoolean();
    var background = Background.on(Executors.newCachedThreadPool(), Runnable::run, ignored -> {});
    background
        .lane()
        .run(
            progress -> {
              begun.countDown();
              while (!progress.isCancelled()) {
                Thread.onSpinWait();
              }
              ended.set(true);
              return "nobody sees this";
            })
        .start();
    begun.await();

    background.close();

    assertTrue(ended.get());
  }
}
