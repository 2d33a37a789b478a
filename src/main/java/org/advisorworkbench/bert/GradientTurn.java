package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.concurrent.locks.ReentrantLock;

/// Collects gradients when no other thread does. DJL allows one collector in the whole process, so
/// that a training step and an explanation by gradients have to wait for each other.
public final class GradientTurn implements GradientCollector {
  /// Stands for what DJL keeps once for the process; that is why it is static.
  private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);

  private final GradientCollector collector;

  private GradientTurn(GradientCollector collector) {
    this.collector = collector;
  }

  /// Waits for the turn of this thread, which lasts until the collector is closed.
  public static GradientCollector take(NDManager manager) {
    ONE_AT_A_TIME.lock();
    try {
      return new GradientTurn(manager.getEngine().newGradientCollector());
    } catch (RuntimeException e) {
      ONE_AT_A_TIME.unlock();
      throw e;
    }
  }

  @Override
  public void backward(NDArray target) {
    collector.backward(target);
  }

  @Override
  public void zeroGradients() {
    collector.zeroGradients();
  }

  @Override
  public void close() {
    try {
      collector.close();
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }
}
