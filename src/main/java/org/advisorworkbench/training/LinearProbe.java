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
import org.advisorworkbench.bert.GradientTurn;
import org.advisorworkbench.training.LabelledBook.Answer;
import org.advisorworkbench.work.Progress;

/// Fits the head, and the network of figures with it, on what the published layers already know.
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

  private final LearningNetwork learning;
  private final InterestLoss loss;
  private final NDManager manager;

  LinearProbe(LearningNetwork learning, InterestLoss loss, NDManager manager) {
    this.learning = learning;
    this.loss = loss;
    this.manager = manager;
  }

  /// Changes the head and the network of figures in place.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so: the head is fitted
  ///   badly then, if at all
  void fit(List<ReadBook> books, RandomGenerator random, Progress progress) {
    try (var scope = manager.newSubManager()) {
      var states = new NDList();
      var answers = new ArrayList<Answer>();
      int all = books.stream().flatMap(book -> book.answers().stream()).mapToInt(List::size).sum();
      for (var book : books) {
        new NetworkScorer(learning, scope)
            .forEachGroup(
                book,
                (cls, answered) -> {
                  states.add(scope.create(cls.toFloatArray(), cls.getShape()));
                  NDScope.unregister(states.getLast());
                  answers.addAll(answered);
                  progress.report(answers.size(), all);
                  progress.checkCancelled();
                });
      }
      fit(NDArrays.concat(states), answers, random, scope, progress);
    }
  }

  /// @param states (N, W), of the answers
  private void fit(
      NDArray states,
      List<Answer> answers,
      RandomGenerator random,
      NDManager scope,
      Progress progress) {
    try (var moments = scope.newSubManager()) {
      var optimizer = optimizer(moments);
      int steps = EPOCHS * Math.ceilDiv(answers.size(), BATCH);
      var rate = new LearningRate(0);
      for (int step = 0; step < steps; step++) {
        progress.checkCancelled();
        var rows = random.ints(BATCH, 0, answers.size()).toArray();
        var batch = IntStream.of(rows).mapToObj(answers::get).toList();
        try (var collected = new NDScope();
            var gradients = GradientTurn.take(scope)) {
          collected.suppressNotUsedWarning();
          var logits = learning.logits(states.get(scope.create(rows)), batch, 0);
          gradients.backward(loss.mean(logits, batch, scope));
        }
        optimizer.step(rate.at((double) step / steps));
      }
    }
  }

  private AdamW optimizer(NDManager moments) {
    var parameters = new ArrayList<AdamW.Parameter>();
    for (var array : learning.head().values()) {
      boolean matrix = array.getShape().dimension() > 1;
      parameters.add(new AdamW.Parameter(array, LEARNING_RATE, matrix ? WEIGHT_DECAY : 0));
    }
    return new AdamW(parameters, moments, Double.MAX_VALUE);
  }
}
