package org.advisorworkbench.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.GradientTurn;
import org.advisorworkbench.bert.Halves;
import org.advisorworkbench.bert.InterestNetwork;
import org.advisorworkbench.training.Draws.Purpose;
import org.advisorworkbench.training.LabelledBook.Answer;
import org.advisorworkbench.work.Progress;

/// The joint layers and the head on halves that were computed once: many steps for the price of
/// few, before the lower layers begin to learn too.
///
/// A step takes all answers of some clients, whatever [TrainingSettings.Sampling] says, and no
/// figures are lost in it: it is there to begin with, and fine-tuning follows.
///
/// Without it most of a short training goes by until `[CLS]` has learned to look at both texts, and
/// meanwhile the lower layers follow gradients that mean little.
final class JointWarmup implements Slope {
  private final LearningNetwork learning;
  private final InterestNetwork network;
  private final InterestLoss loss;
  private final Draws draws;
  private final int epochs;
  private final int accumulation;
  private final TrainingSettings.Noise noise;
  private final List<ReadBook> books;
  private final NDManager manager;
  private final int stepsPerEpoch;
  private final List<Remembered> groups = new ArrayList<>();
  private List<Integer> order = List.of();
  private int epochOfOrder = -1;

  /// @param manager on the device of the network's parameters
  JointWarmup(
      LearningNetwork learning,
      InterestLoss loss,
      TrainingSettings settings,
      List<ReadBook> books,
      NDManager manager) {
    this.learning = learning;
    this.network = learning.network();
    this.loss = loss;
    this.draws = new Draws(settings.schedule().seed());
    this.epochs = settings.schedule().jointEpochs();
    this.accumulation = settings.schedule().accumulation();
    this.noise = settings.noise();
    this.books = books.subList(0, Math.min(settings.schedule().jointBooks(), books.size()));
    this.manager = manager;
    this.stepsPerEpoch = this.books.stream().mapToInt(book -> AnswerGroup.of(book).size()).sum();
  }

  private record Remembered(AnswerGroup group, Halves clients, Halves products) {}

  /// Computes the halves of all texts, from each of which words are taken, once. No step can be
  /// taken before.
  ///
  /// @param owner of the halves
  /// @param progress stops it early: then there is no step to take any more
  void prepare(NDManager owner, Progress progress) {
    for (int number = 0; number < books.size(); number++) {
      var book = books.get(number);
      var words = new WordDropout(noise, draws.of(Purpose.JOINT_WORDS, number));
      var products = AnswerGroup.halves(network, book.products(), words::read, owner);
      for (var group : AnswerGroup.of(book)) {
        if (progress.isCancelled()) {
          return;
        }
        groups.add(
            new Remembered(
                group, AnswerGroup.halves(network, group.clients(), words::read, owner), products));
        progress.report(groups.size(), stepsPerEpoch);
      }
    }
  }

  @Override
  public int steps() {
    return epochs * stepsPerEpoch;
  }

  @Override
  public double differentiate(int step) {
    var remembered = groups.get(place(step - 1));
    double mean = 0;
    for (var portion : remembered.group().portions(network, accumulation)) {
      mean += differentiate(remembered, portion);
    }
    return mean;
  }

  /// Adds the gradient of some answers of a group to those of the others. Nothing of it may outlive
  /// its scope: what does keeps the whole graph behind it in memory.
  private double differentiate(Remembered remembered, List<Answer> portion) {
    try (var arrays = new NDScope();
        var scope = manager.newSubManager();
        var gradients = GradientTurn.take(manager)) {
      arrays.suppressNotUsedWarning();
      var states =
          AnswerGroup.states(network, remembered.clients(), remembered.products(), portion);
      var share =
          loss.sum(learning.logits(states, portion, 0), portion, scope)
              .div(remembered.group().answers().size());
      gradients.backward(share);
      return share.getFloat();
    }
  }

  private int place(int step) {
    int epoch = step / groups.size();
    if (epoch != epochOfOrder) {
      epochOfOrder = epoch;
      order = new ArrayList<>(IntStream.range(0, groups.size()).boxed().toList());
      Collections.shuffle(order, draws.of(Purpose.JOINT_ORDER, epoch));
    }
    return order.get(step % groups.size());
  }
}
