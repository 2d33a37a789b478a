package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.InterestNetwork;

/// Fits the head alone on what the published layers already know.
///
/// It is where fine-tuning starts, so that its first steps do not spoil the layers for the sake of
/// a random head, and it is the measure of what fine-tuning adds.
///
/// Source: A. Kumar et al., "Fine-Tuning Can Distort Pretrained Features and Underperform
/// Out-of-Distribution", 2022 (linear probing, then fine-tuning).
final class LinearProbe {
  private static final int EPOCHS = 30;
  private static final int BATCH = 512;
  private static final double LEARNING_RATE = 5e-3;
  private static final double WEIGHT_DECAY = 0.01;

  private final InterestNetwork network;
  private final InterestLoss loss;
  private final NDManager manager;

  LinearProbe(InterestNetwork network, InterestLoss loss, NDManager manager) {
    this.network = network;
    this.loss = loss;
    this.manager = manager;
  }

  /// Changes the head in place.
  ///
  /// @param weights (1, W), with a gradient attached
  /// @param bias (1), likewise
  void fit(List<ReadBook> books, NDArray weights, NDArray bias, RandomGenerator random) {
    try (var scope = manager.newSubManager()) {
      var states = new NDList();
      var labels = new ArrayList<Float>();
      for (var book : books) {
        new NetworkScorer(network, scope)
            .forEachGroup(
                book,
                (cls, answers) -> {
                  states.add(scope.create(cls.toFloatArray(), cls.getShape()));
                  NDScope.unregister(states.getLast());
                  answers.forEach(answer -> labels.add(answer.accepted() ? 1f : 0f));
                });
      }
      fit(NDArrays.concat(states), labels, weights, bias, random, scope);
    }
  }

  private void fit(
      NDArray states,
      List<Float> labels,
      NDArray weights,
      NDArray bias,
      RandomGenerator random,
      NDManager scope) {
    try (var moments = scope.newSubManager()) {
      var optimizer =
          new AdamW(
              List.of(
                  new AdamW.Parameter(weights, LEARNING_RATE, WEIGHT_DECAY),
                  new AdamW.Parameter(bias, LEARNING_RATE, 0)),
              moments,
              Double.MAX_VALUE);
      int steps = EPOCHS * Math.ceilDiv(labels.size(), BATCH);
      var rate = new LearningRate(0);
      for (int step = 0; step < steps; step++) {
        var rows = random.ints(BATCH, 0, labels.size()).toArray();
        var wanted = new float[BATCH];
        IntStream.range(0, BATCH).forEach(i -> wanted[i] = labels.get(rows[i]));
        try (var collected = new NDScope();
            var gradients = scope.getEngine().newGradientCollector()) {
          collected.suppressNotUsedWarning();
          var logits = network.head(states.get(scope.create(rows)));
          gradients.backward(loss.mean(logits, scope.create(wanted)));
        }
        optimizer.step(rate.at((double) step / steps));
      }
    }
  }
}
