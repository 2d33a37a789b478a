package org.advisorworkbench.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/// Turns Ctrl-C into a request to finish: the program ends when the work that was asked has come to
/// its own end.
///
/// @param signal becomes true at Ctrl-C
/// @param finished opens when the work is over
record Interrupt(AtomicBoolean signal, CountDownLatch finished, Thread hook)
    implements AutoCloseable {
  static Interrupt listen() {
    var signal = new AtomicBoolean();
    var finished = new CountDownLatch(1);
    var hook =
        new Thread(
            () -> {
              signal.set(true);
              try {
                finished.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interrupt(signal, finished, hook);
  }

  @Override
  public void close() {
    finished.countDown();
    if (!signal.get()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
