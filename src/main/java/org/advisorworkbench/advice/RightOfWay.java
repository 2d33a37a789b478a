package org.advisorworkbench.advice;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.advisorworkbench.work.Progress;

/// Lets background work stand aside while somebody is waiting for an answer. Background work asks
/// before each of its small steps; a step once begun is finished.
final class RightOfWay {
  private static final long LOOK_FOR_CANCELLATION_MILLIS = 50;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition free = lock.newCondition();
  private int waiting;

  /// Gives an answer that somebody is waiting for.
  <T> T first(Supplier<T> answer) {
    change(1);
    try {
      return answer.get();
    } finally {
      change(-1);
    }
  }

  private void change(int by) {
    lock.lock();
    try {
      waiting += by;
      free.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Returns when nobody waits for an answer.
  ///
  /// @throws CancellationException if `progress` says so meanwhile
  void giveWay(Progress progress) {
    lock.lock();
    try {
      progress.checkCancelled();
      while (waiting > 0) {
        free.await(LOOK_FOR_CANCELLATION_MILLIS, TimeUnit.MILLISECONDS);
        progress.checkCancelled();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while giving way");
    } finally {
      lock.unlock();
    }
  }
}
