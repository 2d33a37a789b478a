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

/// The joint layers and the head on halves that were computed once: many steps for the price of
/// few, before the lower layers begin to learn too.
///
/// Without it most of a short training goes by until `[CLS]` has learned to look at both texts, and
/// meanwhile the lower layers follow gradients that mean little.
final class JointWarmup implements Slope, AutoCloseable {
  private final LearningNetwork learning;
  private final InterestNetwork network;
  private final InterestLoss loss;
  private final Draws draws;
  private final int epochs;
  private final NDManager manager;
  private final List<Remembered> groups = new ArrayList<>();
  private List<Integer> order = List.of();
  private int epochOfOrder = -1;

  /// Words are taken from each text, once.
  ///
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
    this.manager = manager.newSubManager();
    for (int book = 0; book < Math.min(settings.schedule().jointBooks(), books.size()); book++) {
      remember(
          books.get(book), new WordDropout(settings.noise(), draws.of(Purpose.JOINT_WORDS, book)));
    }
  }

  private record Remembered(AnswerGroup group, Halves clients, Halves products) {}

  private void remember(ReadBook book, WordDropout words) {
    var products = AnswerGroup.halves(network, book.products(), words::read, manager);
    for (var group : AnswerGroup.of(book)) {
      groups.add(
          new Remembered(
              group, AnswerGroup.halves(network, group.clients(), words::read, manager), products));
    }
  }

  @Override
  public int steps() {
    return epochs * groups.size();
  }

  @Override
  public double differentiate(int step) {
    var remembered = groups.get(place(step - 1));
    double mean = 0;
    for (var portion : remembered.group().portions(network)) {
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

  @Override
  public void close() {
    manager.close();
  }
}
