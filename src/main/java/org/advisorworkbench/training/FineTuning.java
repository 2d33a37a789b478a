package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.List;
import org.advisorworkbench.bert.GradientTurn;
import org.advisorworkbench.bert.Halves;
import org.advisorworkbench.training.Draws.Purpose;

/// All that may learn, on texts that go through all layers at every step.
///
/// A step takes clients who share a shelf, so that each of their texts goes through the separate
/// layers once, however many pairs it belongs to.
final class FineTuning implements Slope {
  private final LearningNetwork learning;
  private final InterestLoss loss;
  private final TrainingSettings.Schedule schedule;
  private final TrainingSettings.Noise noise;
  private final AnswerSampler sampler;
  private final Draws draws;
  private final List<ReadBook> books;
  private final NDManager manager;
  private final int stepsPerEpoch;
  private List<Batch.Group> epoch = List.of();
  private int numberOfEpoch = -1;

  FineTuning(
      LearningNetwork learning,
      InterestLoss loss,
      TrainingSettings settings,
      List<ReadBook> books,
      NDManager manager) {
    this.learning = learning;
    this.loss = loss;
    this.schedule = settings.schedule();
    this.noise = settings.noise();
    this.sampler = new AnswerSampler(schedule.sampling());
    this.draws = new Draws(schedule.seed());
    this.books = List.copyOf(books);
    this.manager = manager;
    this.stepsPerEpoch = groups(0).size();
  }

  @Override
  public int steps() {
    return stepsPerEpoch * schedule.epochs();
  }

  /// How many steps lie between two checks.
  int stepsPerCheck() {
    return Math.max(1, stepsPerEpoch / schedule.checksPerEpoch());
  }

  @Override
  public double differentiate(int step) {
    return differentiate(batch(step));
  }

  /// What a step sees. The engine's own draws are set to those of the step as well.
  Batch batch(int step) {
    var random = draws.of(Purpose.STEP, step);
    var batch = Batch.of(group(step - 1), sampler, new WordDropout(noise, random), random);
    manager.getEngine().setRandomSeed(random.nextInt());
    return batch;
  }

  /// The gradient of a whole batch, in as many portions as the settings say.
  double differentiate(Batch batch) {
    double mean = 0;
    for (var portion : batch.portions(schedule.accumulation())) {
      mean += differentiate(portion, batch.pairs().size());
    }
    return mean;
  }

  /// The loss of a whole batch, in the same portions, of which nothing is learned.
  double loss(Batch batch) {
    double mean = 0;
    for (var portion : batch.portions(schedule.accumulation())) {
      mean += loss(portion, batch.pairs().size());
    }
    return mean;
  }

  /// Adds the gradient of a portion to those of the others.
  ///
  /// @param pairs of the whole batch
  private double differentiate(Batch portion, int pairs) {
    if (portion.pairs().isEmpty()) {
      return 0;
    }
    try (var scope = manager.newSubManager();
        var arrays = new NDScope();
        var gradients = GradientTurn.take(manager)) {
      arrays.suppressNotUsedWarning();
      var share = share(portion, pairs, scope);
      gradients.backward(share);
      return share.getFloat();
    }
  }

  private double loss(Batch portion, int pairs) {
    if (portion.pairs().isEmpty()) {
      return 0;
    }
    try (var scope = manager.newSubManager();
        var arrays = new NDScope()) {
      arrays.suppressNotUsedWarning();
      return share(portion, pairs, scope).getFloat();
    }
  }

  /// What a portion adds to the mean loss of the whole batch.
  private NDArray share(Batch portion, int pairs, NDManager scope) {
    var network = learning.network();
    var states =
        network.joinPairs(
            Halves.of(network, portion.clients(), scope),
            Halves.of(network, portion.products(), scope),
            portion.clientOfPair(),
            portion.productOfPair());
    var logits = learning.logits(states, portion.pairs(), (float) noise.dropout());
    return loss.sum(logits, portion.pairs(), scope).div(pairs);
  }

  private Batch.Group group(int step) {
    int number = step / stepsPerEpoch;
    if (number != numberOfEpoch) {
      numberOfEpoch = number;
      epoch = groups(number);
    }
    return epoch.get(step % stepsPerEpoch);
  }

  private List<Batch.Group> groups(int epoch) {
    return Batch.groups(books, schedule.batchClients(), draws.of(Purpose.ORDER, epoch));
  }
}
