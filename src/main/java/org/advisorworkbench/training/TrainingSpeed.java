package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.advisorworkbench.bert.Halves;
import org.advisorworkbench.bert.SegmentTokenizer;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.work.AlternatingTimer;
import org.advisorworkbench.work.Progress;

/// What a step of fine-tuning costs: a forward pass and a whole step of the same batch in turns,
/// over as many different batches as there are steps.
public final class TrainingSpeed {
  private static final int WARMUPS = 3;
  private static final double RATE_SHARE = 0.01;

  private final TrainingSettings settings;
  private final TorchEngine engine;

  public TrainingSpeed(TrainingSettings settings, TorchEngine engine) {
    this.settings = settings;
    this.engine = engine;
  }

  /// What was found.
  ///
  /// @param steps that were timed, after a few that were not
  /// @param pairs of a batch, at most
  /// @param forwardSeconds median time of a forward pass up to the loss
  /// @param stepSeconds median time of a forward pass, a backward pass and an update
  /// @param forwardPassesPerStep median over batches of the one divided by the other
  /// @param firstResidentMegabytes memory of the process after the first timed step; NaN where the
  ///   system does not tell
  /// @param lastResidentMegabytes likewise after the last
  /// @param mostResidentMegabytes the most after any
  public record Result(
      int steps,
      int pairs,
      double forwardSeconds,
      double stepSeconds,
      double forwardPassesPerStep,
      double firstResidentMegabytes,
      double lastResidentMegabytes,
      double mostResidentMegabytes) {}

  /// @throws Failure if the base cannot be read
  /// @throws java.util.concurrent.CancellationException if `progress` says so between two steps
  public Result measure(int steps, Progress progress) throws Failure {
    var used = settings.books();
    try (var manager = engine.newManager();
        var tokenizer =
            SegmentTokenizer.load(settings.network().base(), settings.network().limits())) {
      var book =
          ReadBook.of(
              new SyntheticBooks().generate(used.seeds().getFirst(), used.clients()), tokenizer);
      var learning = LearningNetwork.published(settings, manager);
      return new Run(learning, manager, new Figures(steps)).measure(book, progress);
    }
  }

  /// The figures of each timed step.
  private static final class Figures {
    private final double[] forward;
    private final double[] step;
    private final double[] megabytes;

    Figures(int steps) {
      forward = new double[steps];
      step = new double[steps];
      megabytes = new double[steps];
    }

    void put(int place, double forwardSeconds, double stepSeconds) {
      forward[place] = forwardSeconds;
      step[place] = stepSeconds;
      var resident = ResidentMemory.bytes();
      megabytes[place] = resident.isPresent() ? resident.getAsLong() / 1e6 : Double.NaN;
    }

    Result result(int pairs) {
      var ratios = new double[step.length];
      Arrays.setAll(ratios, i -> step[i] / forward[i]);
      return new Result(
          step.length,
          pairs,
          AlternatingTimer.median(forward),
          AlternatingTimer.median(step),
          AlternatingTimer.median(ratios),
          megabytes[0],
          megabytes[megabytes.length - 1],
          Arrays.stream(megabytes).max().orElse(Double.NaN));
    }
  }

  private final class Run {
    private final LearningNetwork learning;
    private final NDManager manager;
    private final Figures figures;
    private final AdamW optimizer;
    private final Random random = new Random(settings.schedule().seed());
    private final WordDropout dropout = new WordDropout(settings.noise(), random);

    Run(LearningNetwork learning, NDManager manager, Figures figures) {
      this.learning = learning;
      this.manager = manager;
      this.figures = figures;
      this.optimizer = learning.optimizer(manager);
    }

    Result measure(ReadBook book, Progress progress) {
      int steps = figures.step.length;
      int pairs = 0;
      List<Batch.Group> groups = List.of();
      for (int round = 0; round < WARMUPS + steps; round++) {
        progress.checkCancelled();
        if (groups.isEmpty()) {
          groups = Batch.groups(List.of(book), settings.schedule().batchClients(), random);
        }
        var batch =
            Batch.of(groups.getFirst(), settings.schedule().productsPerClient(), dropout, random);
        groups = groups.subList(1, groups.size());
        long start = System.nanoTime();
        forward(batch);
        long middle = System.nanoTime();
        step(batch);
        long end = System.nanoTime();
        if (round >= WARMUPS) {
          figures.put(round - WARMUPS, (middle - start) / 1e9, (end - middle) / 1e9);
          pairs = Math.max(pairs, batch.pairs().size());
        }
        progress.report(round + 1L, (long) WARMUPS + steps);
      }
      return figures.result(pairs);
    }

    private void forward(Batch batch) {
      try (var scope = manager.newSubManager();
          var arrays = new NDScope()) {
        arrays.suppressNotUsedWarning();
        loss(batch, scope).getFloat();
      }
    }

    private void step(Batch batch) {
      try (var scope = manager.newSubManager();
          var arrays = new NDScope();
          var gradients = manager.getEngine().newGradientCollector()) {
        arrays.suppressNotUsedWarning();
        gradients.backward(loss(batch, scope));
      }
      optimizer.step(RATE_SHARE);
    }

    private NDArray loss(Batch batch, NDManager scope) {
      var network = learning.network();
      var states =
          network.joinPairs(
              Halves.of(network, batch.clients(), scope),
              Halves.of(network, batch.products(), scope),
              batch.clientOfPair(),
              batch.productOfPair());
      return Losses.binaryCrossEntropy(
          network.head(states, (float) settings.noise().dropout()), scope.create(batch.labels()));
    }
  }
}
