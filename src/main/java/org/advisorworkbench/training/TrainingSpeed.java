package org.advisorworkbench.training;

import java.util.Arrays;
import java.util.List;
import org.advisorworkbench.bert.Bases;
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
  private final Bases bases;

  /// @param settings of the training; of its books the first is used
  /// @param bases among which the settings' base is
  public TrainingSpeed(TrainingSettings settings, TorchEngine engine, Bases bases) {
    this.settings = settings;
    this.engine = engine;
    this.bases = bases;
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
  /// @param residentGrowthMegabytes the median of the last quarter of the steps − that of the
  ///   first: near 0 where memory is flat, though single batches take more or less
  public record Result(
      int steps,
      int pairs,
      double forwardSeconds,
      double stepSeconds,
      double forwardPassesPerStep,
      double firstResidentMegabytes,
      double lastResidentMegabytes,
      double mostResidentMegabytes,
      double residentGrowthMegabytes) {}

  /// @throws Failure if the base cannot be read
  /// @throws java.util.concurrent.CancellationException if `progress` says so between two steps
  public Result measure(int steps, Progress progress) throws Failure {
    var used = settings.books();
    try (var manager = engine.newManager();
        var tokenizer = bases.tokenizer(settings.network().base(), settings.network().limits())) {
      var book = new SyntheticBooks().generate(used.seeds().getFirst(), used.clients());
      var read = List.of(ReadBook.of(book, tokenizer, progress));
      var figures = FigureScales.of(settings.network().figures(), read);
      var learning = LearningNetwork.published(settings, figures, bases, manager);
      var fineTuning =
          new FineTuning(
              learning, InterestLoss.of(settings.loss(), List.of(book)), settings, read, manager);
      return measure(fineTuning, learning.optimizer(manager), new Figures(steps), progress);
    }
  }

  private static Result measure(
      FineTuning fineTuning, AdamW optimizer, Figures figures, Progress progress) {
    int rounds = WARMUPS + figures.steps();
    int pairs = 0;
    for (int round = 0; round < rounds; round++) {
      progress.checkCancelled();
      var batch = fineTuning.batch(round + 1);
      long start = System.nanoTime();
      fineTuning.loss(batch);
      long middle = System.nanoTime();
      fineTuning.differentiate(batch);
      optimizer.step(RATE_SHARE);
      long end = System.nanoTime();
      if (round >= WARMUPS) {
        figures.put(round - WARMUPS, (middle - start) / 1e9, (end - middle) / 1e9);
        pairs = Math.max(pairs, batch.pairs().size());
      }
      progress.report(round + 1L, rounds);
    }
    return figures.result(pairs);
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

    int steps() {
      return step.length;
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
          Arrays.stream(megabytes).max().orElse(Double.NaN),
          growth());
    }

    private double growth() {
      int quarter = Math.ceilDiv(megabytes.length, 4);
      return AlternatingTimer.median(
              Arrays.copyOfRange(megabytes, megabytes.length - quarter, megabytes.length))
          - AlternatingTimer.median(Arrays.copyOf(megabytes, quarter));
    }
  }
}
