package org.advisorworkbench.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.advisorworkbench.bert.Halves;
import org.advisorworkbench.bert.InterestNetwork;
import org.advisorworkbench.work.Progress;

/// Trains the joint layers and the head on halves that were computed once: many steps for the price
/// of few, before the lower layers begin to learn too.
///
/// Without it most of a short training goes by until `[CLS]` has learned to look at both texts, and
/// meanwhile the lower layers follow gradients that mean little.
final class JointWarmup {
  private final InterestNetwork network;
  private final WordDropout wordDropout;
  private final NDManager manager;

  /// @param wordDropout takes words from each text, once
  /// @param manager on the device of the network's parameters
  JointWarmup(InterestNetwork network, WordDropout wordDropout, NDManager manager) {
    this.network = network;
    this.wordDropout = wordDropout;
    this.manager = manager;
  }

  private record Remembered(AnswerGroup group, Halves clients, Halves products) {}

  /// Changes what the optimizer holds, in place.
  ///
  /// @param epochs sweeps over the books
  void train(
      List<ReadBook> books,
      int epochs,
      AdamW optimizer,
      LearningRate rate,
      Random random,
      Progress progress) {
    try (var scope = manager.newSubManager()) {
      var groups = new ArrayList<Remembered>();
      books.forEach(book -> remember(book, groups, scope));
      int steps = epochs * groups.size();
      for (int step = 0; step < steps && !progress.isCancelled(); step++) {
        int place = step % groups.size();
        if (place == 0) {
          Collections.shuffle(groups, random);
        }
        differentiate(groups.get(place));
        optimizer.step(rate.at((step + 1.0) / (steps + 1)));
      }
    }
  }

  private void remember(ReadBook book, List<Remembered> groups, NDManager owner) {
    var products = AnswerGroup.halves(network, book.products(), wordDropout::read, owner);
    for (var group : AnswerGroup.of(book)) {
      groups.add(
          new Remembered(
              group,
              AnswerGroup.halves(network, group.clients(), wordDropout::read, owner),
              products));
    }
  }

  private void differentiate(Remembered remembered) {
    try (var arrays = new NDScope();
        var scope = manager.newSubManager();
        var gradients = manager.getEngine().newGradientCollector()) {
      arrays.suppressNotUsedWarning();
      var group = remembered.group();
      var states = group.join(network, remembered.clients(), remembered.products());
      var labels = scope.create(group.labels());
      gradients.backward(Losses.binaryCrossEntropy(network.head(states), labels));
    }
  }
}
