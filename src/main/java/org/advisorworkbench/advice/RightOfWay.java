package org.advisorworkbench.advice;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.advisorworkbench.work.Progress;

/// Lets background work stand aside while somebody is waiting for an answer. Background work asks
/// before each of its small steps; a step once begun is finished.
final class RightOfWay {
  private static final long LOOK_FOR_CANCELLATION_MILLIS = 50;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition free = lock.newCondition();
  private int waiting;

  /// Somebody waits for an answer until the claim is closed.
  Claim claim() {
    lock.lock();
    try {
      waiting++;
    } finally {
      lock.unlock();
    }
    return this::release;
  }

  private void release() {
    lock.lock();
    try {
      waiting--;
      free.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Returns when nobody waits for an answer.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so meanwhile
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
      throw new java.util.concurrent.CancellationException("interrupted while giving way");
    } finally {
      lock.unlock();
    }
  }

  /// The right to be served first.
  interface Claim extends AutoCloseable {
    @Override
    void close();
  }
}
