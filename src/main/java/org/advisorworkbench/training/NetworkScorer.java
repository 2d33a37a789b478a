package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.advisorworkbench.bert.InterestNetwork;
import org.advisorworkbench.bert.SegmentBatch;
import org.advisorworkbench.training.LabelledBook.Answer;

/// Asks a network about the past recommendations of a book, with all words present and without
/// learning from it.
final class NetworkScorer {
  private static final int CLIENTS_AT_ONCE = 16;

  private final InterestNetwork network;
  private final NDManager manager;

  /// @param manager on the device of the network's parameters
  NetworkScorer(InterestNetwork network, NDManager manager) {
    this.network = network;
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
  }

  /// The logits of all answers of a book.
  Scores logits(ReadBook book) {
    var scored = new ArrayList<Double>();
    var answered = new ArrayList<Answer>();
    forEachGroup(
        book,
        (states, answers) -> {
          for (float logit : network.head(states).toFloatArray()) {
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
    try (var shelfManager = manager.newSubManager()) {
      var shelf = whole(book.products(), shelfManager);
      var productHalves = keptHalf(shelf);
      for (int start = 0; start < book.clients().size(); start += CLIENTS_AT_ONCE) {
        int first = start;
        int end = Math.min(start + CLIENTS_AT_ONCE, book.clients().size());
        var answers = book.answers().subList(start, end).stream().flatMap(List::stream).toList();
        if (!answers.isEmpty()) {
          try (var scope = new NDScope();
              var groupManager = shelfManager.newSubManager()) {
            scope.suppressNotUsedWarning();
            var clients = whole(book.clients().subList(start, end), groupManager);
            var states =
                network.joinPairs(
                    network.half(clients),
                    clients.mask(),
                    productHalves,
                    shelf.mask(),
                    answers.stream().mapToInt(answer -> answer.client() - first).toArray(),
                    answers.stream().mapToInt(Answer::product).toArray());
            consumer.accept(states, answers);
          }
        }
      }
    }
  }

  private NDArray keptHalf(SegmentBatch segments) {
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      var half = network.half(segments);
      NDScope.unregister(half);
      return half;
    }
  }

  private static SegmentBatch whole(List<Reading> readings, NDManager manager) {
    return SegmentBatch.of(readings.stream().map(Reading::whole).toList(), manager);
  }
}
