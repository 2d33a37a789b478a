package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.bert.InterestNetwork;
import org.advisorworkbench.training.LabelledBook.Answer;
import org.advisorworkbench.training.metrics.BinaryMetrics;

/// Asks a network about the past recommendations of a book, with all words present and without
/// learning from it.
final class NetworkScorer {
  private final LearningNetwork learning;
  private final InterestNetwork network;
  private final NDManager manager;

  /// @param manager on the device of the network's parameters
  NetworkScorer(LearningNetwork learning, NDManager manager) {
    this.learning = learning;
    this.network = learning.network();
    this.manager = manager;
  }

  /// The logits of answers, and whether the same answers were positive.
  static final class Scores {
    private final double[] logits;
    private final boolean[] labels;

    private Scores(double[] logits, boolean[] labels) {
      this.logits = logits;
      this.labels = labels;
    }

    double[] logits() {
      return logits;
    }

    boolean[] labels() {
      return labels;
    }

    /// Of the bare sigmoid, before calibration, in nats.
    double logLoss() {
      return BinaryMetrics.logLoss(
          Arrays.stream(logits).map(Calibration.NONE::probability).toArray(), labels);
    }
  }

  /// The logits of all answers of a book.
  Scores logits(ReadBook book) {
    var scored = new ArrayList<Double>();
    var answered = new ArrayList<Answer>();
    forEachGroup(
        book,
        (states, answers) -> {
          for (float logit : learning.logits(states, answers, 0).toFloatArray()) {
            scored.add((double) logit);
          }
          answered.addAll(answers);
        });
    var labels = new boolean[answered.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = answered.get(i).accepted();
    }
    return new Scores(scored.stream().mapToDouble(Double::doubleValue).toArray(), labels);
  }

  /// Hands over the final states of `[CLS]`, (N, W), for the N answers of a few clients at a time.
  /// The states are closed afterwards.
  void forEachGroup(ReadBook book, BiConsumer<NDArray, List<Answer>> consumer) {
    try (var shelf = manager.newSubManager()) {
      var products = AnswerGroup.halves(network, book.products(), Reading::whole, shelf);
      for (var group : AnswerGroup.of(book)) {
        try (var scope = new NDScope();
            var clients = shelf.newSubManager()) {
          scope.suppressNotUsedWarning();
          var halves = AnswerGroup.halves(network, group.clients(), Reading::whole, clients);
          consumer.accept(group.join(network, halves, products), group.answers());
        }
      }
    }
  }
}
