package org.advisorworkbench.training.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.PairLearner;
import org.advisorworkbench.training.PairLearner.Example;
import org.advisorworkbench.training.PairLearner.Schedule;
import org.advisorworkbench.training.metrics.BinaryMetrics;
import org.advisorworkbench.work.Progress;

/// How well a BERT that reads the calls of [BankMarketing] as text foretells who subscribes, beside
/// logistic regression on their fields, on the same parts.
///
/// Two protocols: five stratified folds in random order, and training on the first 80 % of the
/// calls in the order of time with testing on the rest, between which the base rate drifts.
public final class BankMarketingBenchmark {
  private static final int FOLDS = 5;
  private static final double TRAINED_SHARE = 0.8;
  private static final int BINS = 15;
  private static final TokenLimits LIMITS = new TokenLimits(96, 96);

  private final TorchEngine engine;
  private final Schedule schedule;

  /// @param schedule of the text model, the same for every part
  public BankMarketingBenchmark(TorchEngine engine, Schedule schedule) {
    this.engine = engine;
    this.schedule = schedule;
  }

  /// What one part says.
  ///
  /// @param part `fold 1` … or `last 20 %`
  /// @param textAuc area under the ROC curve on the test calls, likewise `logisticAuc`
  /// @param textLogLoss in nats
  /// @param textCalibrationError over 15 bins, without any calibration behind the model
  public record Part(
      String part,
      int trained,
      int tested,
      double baseRate,
      double textAuc,
      double logisticAuc,
      double textLogLoss,
      double textCalibrationError) {}

  /// A mean over the folds and the standard deviation between them.
  public record Spread(double mean, double deviation) {
    static Spread of(double[] values) {
      double mean = Arrays.stream(values).average().orElse(Double.NaN);
      double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
      return new Spread(mean, Math.sqrt(squares / (values.length - 1)));
    }
  }

  /// The whole result.
  ///
  /// @param folds five-fold
  /// @param drift the last 20 %
  public record Report(
      String base,
      int calls,
      int customerTexts,
      int offerTexts,
      Schedule schedule,
      List<Part> folds,
      Spread textAuc,
      Spread logisticAuc,
      Part drift,
      double seconds) {}

  /// @param progress counts texts at first, then parts
  /// @throws Failure if the base cannot be read, or training diverges
  public Report run(BankMarketing data, Progress progress) throws Failure {
    long started = System.nanoTime();
    try (var learner =
        new PairLearner(
            BertConfig.MINILM_L6, LIMITS, data.customers(), data.offers(), engine, progress)) {
      var labels = new boolean[data.calls().size()];
      IntStream.range(0, labels.length).forEach(i -> labels[i] = data.calls().get(i).subscribed());
      var foldOf = StratifiedFolds.of(labels, FOLDS, schedule.seed());
      var study = new Study(data, labels, learner);
      var folds = new ArrayList<Part>();
      for (int fold = 0; fold < FOLDS; fold++) {
        folds.add(
            study.part(
                "fold " + (fold + 1),
                StratifiedFolds.members(foldOf, fold, false),
                StratifiedFolds.members(foldOf, fold, true),
                new PartProgress(progress, fold)));
      }
      int trained = (int) (labels.length * TRAINED_SHARE);
      var drift =
          study.part(
              "last 20 %",
              IntStream.range(0, trained).toArray(),
              IntStream.range(trained, labels.length).toArray(),
              new PartProgress(progress, FOLDS));
      return new Report(
          BertConfig.MINILM_L6.id(),
          labels.length,
          data.customers().size(),
          data.offers().size(),
          schedule,
          folds,
          Spread.of(folds.stream().mapToDouble(Part::textAuc).toArray()),
          Spread.of(folds.stream().mapToDouble(Part::logisticAuc).toArray()),
          drift,
          Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0);
    }
  }

  /// Trains and tests on parts of the same calls.
  private final class Study {
    private final BankMarketing data;
    private final boolean[] labels;
    private final PairLearner learner;
    private final List<Example> examples;

    Study(BankMarketing data, boolean[] labels, PairLearner learner) {
      this.data = data;
      this.labels = labels;
      this.learner = learner;
      this.examples =
          data.calls().stream()
              .map(call -> new Example(call.customer(), call.offer(), call.subscribed() ? 1 : 0, 1))
              .toList();
    }

    Part part(String name, int[] train, int[] test, Progress progress) throws Failure {
      learner.learn(Arrays.stream(train).mapToObj(examples::get).toList(), schedule, progress);
      var logits =
          learner.logits(Arrays.stream(test).mapToObj(examples::get).toList(), Progress.NONE);
      var answers = labels(test);
      var probabilities = Arrays.stream(logits).map(x -> 1 / (1 + Math.exp(-x))).toArray();
      return new Part(
          name,
          train.length,
          test.length,
          IntStream.of(test).filter(i -> labels[i]).count() / (double) test.length,
          BinaryMetrics.rocAuc(logits, answers),
          BinaryMetrics.rocAuc(logistic(train, test), answers),
          BinaryMetrics.logLoss(probabilities, answers),
          BinaryMetrics.calibrationError(probabilities, answers, BINS));
    }

    private double[] logistic(int[] train, int[] test) {
      var features = CallFeatures.of(Arrays.stream(train).mapToObj(data.fields()::get).toList());
      var regression =
          LogisticRegression.fit(
              Arrays.stream(train)
                  .mapToObj(i -> features.row(data.fields().get(i)))
                  .toArray(double[][]::new),
              labels(train));
      return Arrays.stream(test)
          .mapToDouble(i -> regression.logit(features.row(data.fields().get(i))))
          .toArray();
    }

    private boolean[] labels(int[] calls) {
      var chosen = new boolean[calls.length];
      IntStream.range(0, calls.length).forEach(i -> chosen[i] = labels[calls[i]]);
      return chosen;
    }
  }

  /// The steps of one part as a share of all parts.
  private record PartProgress(Progress all, int part) implements Progress {
    @Override
    public void report(long done, long total) {
      all.report(part * total + done, (FOLDS + 1) * total);
    }

    @Override
    public boolean isCancelled() {
      return all.isCancelled();
    }
  }
}
