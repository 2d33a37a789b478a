package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.advisorworkbench.bert.Halves;
import org.advisorworkbench.bert.InterestNetwork;
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
      var products = shelf(book.products(), shelfManager);
      for (int start = 0; start < book.clients().size(); start += CLIENTS_AT_ONCE) {
        int first = start;
        int end = Math.min(start + CLIENTS_AT_ONCE, book.clients().size());
        var answers = book.answers().subList(start, end).stream().flatMap(List::stream).toList();
        if (!answers.isEmpty()) {
          try (var scope = new NDScope();
              var groupManager = shelfManager.newSubManager()) {
            scope.suppressNotUsedWarning();
            var states =
                network.joinPairs(
                    whole(book.clients().subList(start, end), groupManager),
                    products,
                    answers.stream().mapToInt(answer -> answer.client() - first).toArray(),
                    answers.stream().mapToInt(Answer::product).toArray());
            consumer.accept(states, answers);
          }
        }
      }
    }
  }

  /// Halves that outlive the scope in which they are computed.
  private Halves shelf(List<Reading> products, NDManager owner) {
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      var halves = whole(products, owner);
      NDScope.unregister(halves.hidden(), halves.mask());
      return halves;
    }
  }

  private Halves whole(List<Reading> readings, NDManager owner) {
    return Halves.of(network, readings.stream().map(Reading::whole).toList(), owner);
  }
}
