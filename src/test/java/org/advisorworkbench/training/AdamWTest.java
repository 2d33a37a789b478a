package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import java.util.List;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The independent judge is the optimizer that comes with DJL.
class AdamWTest {
  private static final float[] START = {1f, -2f, 0.5f, 3f};

  private NDManager manager;

  @BeforeEach
  void open() throws Failure {
    manager = TorchEngine.start(DeviceChoice.CPU).newManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void stepsAreThoseOfDjl() {
    var judge =
        Optimizer.adamW()
            .optLearningRateTracker(Tracker.fixed(0.01f))
            .optWeightDecays(0.1f)
            .build();
    var expected = learning();
    var found = learning();
    var optimizer =
        new AdamW(List.of(new AdamW.Parameter(found, 0.01, 0.1)), manager, Double.MAX_VALUE);
    for (int step = 0; step < 20; step++) {
      differentiate(expected);
      judge.update("weights", expected, expected.getGradient());
      expected.getGradient().muli(0);
      differentiate(found);
      optimizer.step(1);
    }
    assertArrayEquals(expected.toFloatArray(), found.toFloatArray(), 1e-5f);
  }

  @Test
  void aLongGradientIsShortenedToItsLimit() {
    // With one step Adam's size does not depend on the gradient's length, so look at the moments:
    // a second, small gradient moves the weights by how the first was remembered.
    var clipped = learning();
    var scaled = learning();
    var limited = new AdamW(List.of(new AdamW.Parameter(clipped, 0.01, 0)), manager, 1);
    var free = new AdamW(List.of(new AdamW.Parameter(scaled, 0.01, 0)), manager, Double.MAX_VALUE);
    differentiate(clipped);
    limited.step(1);
    differentiate(scaled);
    var norm = (float) Math.sqrt(scaled.getGradient().square().sum().getFloat());
    scaled.getGradient().divi(norm);
    free.step(1);
    for (var weights : List.of(clipped, scaled)) {
      weights.getGradient().addi(manager.create(new float[] {0.1f, 0.2f, -0.1f, 0f}));
    }
    limited.step(1);
    free.step(1);
    assertArrayEquals(scaled.toFloatArray(), clipped.toFloatArray(), 1e-6f);
  }

  @Test
  void gradientsAreClearedForTheNextStep() {
    var weights = learning();
    differentiate(weights);
    new AdamW(List.of(new AdamW.Parameter(weights, 0.01, 0)), manager, 1).step(1);
    assertEquals(0, weights.getGradient().abs().sum().getFloat());
  }

  @Test
  void anotherOptimizerGoesOnFromItsMemory() {
    var whole = learning();
    var stopped = learning();
    var first = new AdamW(List.of(new AdamW.Parameter(whole, 0.01, 0.1)), manager, 1);
    var second = new AdamW(List.of(new AdamW.Parameter(stopped, 0.01, 0.1)), manager, 1);
    for (int step = 0; step < 10; step++) {
      if (step == 5) {
        var memory = second.memory();
        second = new AdamW(List.of(new AdamW.Parameter(stopped, 0.01, 0.1)), manager, 1);
        second.recall(memory);
      }
      differentiate(whole);
      first.step(1);
      differentiate(stopped);
      second.step(1);
    }
    assertArrayEquals(whole.toFloatArray(), stopped.toFloatArray(), 0);
  }

  private NDArray learning() {
    var weights = manager.create(START);
    weights.setRequiresGradient(true);
    return weights;
  }

  /// The gradient of Σ w⁴.
  private void differentiate(NDArray weights) {
    try (var gradients = manager.getEngine().newGradientCollector()) {
      gradients.backward(weights.square().square().sum());
    }
  }
}
