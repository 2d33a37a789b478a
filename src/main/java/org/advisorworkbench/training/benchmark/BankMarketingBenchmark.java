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
import org.advisorworkbench.training.benchmark.BankMarketingReport.Part;
import org.advisorworkbench.training.benchmark.BankMarketingReport.Spread;
import org.advisorworkbench.training.metrics.BinaryMetrics;
import org.advisorworkbench.training.metrics.Bootstrap;
import org.advisorworkbench.training.metrics.GroupedExamples;
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

  private static final int DRAWS = 1000;

  private final TorchEngine engine;
  private final Schedule schedule;

  /// @param schedule of the text model, the same for every part
  public BankMarketingBenchmark(TorchEngine engine, Schedule schedule) {
    this.engine = engine;
    this.schedule = schedule;
  }

  /// @param progress counts texts at first, then parts
  /// @throws Failure if the base cannot be read, or training diverges
  public BankMarketingReport run(BankMarketing data, Progress progress) throws Failure {
    long started = System.nanoTime();
    try (var learner =
        new PairLearner(
            BertConfig.MINILM_L6, LIMITS, data.customers(), data.offers(), engine, progress)) {
      var labels = new boolean[data.calls().size()];
      IntStream.range(0, labels.length).forEach(i -> labels[i] = data.calls().get(i).subscribed());
      var foldOf = StratifiedFolds.of(labels, FOLDS, schedule.seed());
      var study = new Study(data, labels, learner);
      var folds = new ArrayList<Tested>();
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
      return new BankMarketingReport(
          BertConfig.MINILM_L6.id(),
          labels.length,
          data.customers().size(),
          data.offers().size(),
          schedule,
          folds.stream().map(Tested::part).toList(),
          study.spread(folds.stream().map(Tested::text).toList()),
          study.spread(folds.stream().map(Tested::logistic).toList()),
          drift.part(),
          Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0);
    }
  }

  /// A part, and the calls that it was tested on by the logits of both rankers.
  private record Tested(Part part, GroupedExamples text, GroupedExamples logistic) {}

  /// Trains and tests on parts of the same calls.
  private final class Study {
    private final BankMarketing data;
    private final boolean[] labels;
    private final PairLearner learner;
    private final List<Example> examples;
    private final Bootstrap bootstrap = new Bootstrap(DRAWS, schedule.seed());

    Study(BankMarketing data, boolean[] labels, PairLearner learner) {
      this.data = data;
      this.labels = labels;
      this.learner = learner;
      this.examples =
          data.calls().stream()
              .map(call -> new Example(call.customer(), call.offer(), call.subscribed() ? 1 : 0, 1))
              .toList();
    }

    Tested part(String name, int[] train, int[] test, Progress progress) throws Failure {
      learner.learn(Arrays.stream(train).mapToObj(examples::get).toList(), schedule, progress);
      var logits =
          learner.logits(Arrays.stream(test).mapToObj(examples::get).toList(), Progress.NONE);
      var answers = labels(test);
      var probabilities = Arrays.stream(logits).map(x -> 1 / (1 + Math.exp(-x))).toArray();
      var text = GroupedExamples.of(labels.length, test, logits, answers);
      var logistic = GroupedExamples.of(labels.length, test, logistic(train, test), answers);
      var part =
          new Part(
              name,
              train.length,
              test.length,
              IntStream.of(test).filter(i -> labels[i]).count() / (double) test.length,
              text.estimate(bootstrap, GroupedExamples::rocAuc),
              logistic.estimate(bootstrap, GroupedExamples::rocAuc),
              text.difference(logistic, bootstrap, GroupedExamples::rocAuc),
              BinaryMetrics.logLoss(probabilities, answers),
              BinaryMetrics.calibrationError(probabilities, answers, BINS));
      return new Tested(part, text, logistic);
    }

    /// Calls are drawn anew from all folds at once.
    Spread spread(List<GroupedExamples> folds) {
      var once = IntStream.range(0, labels.length).map(call -> 1).toArray();
      double[] aucs = folds.stream().mapToDouble(fold -> fold.rocAuc(once)).toArray();
      double mean = Arrays.stream(aucs).average().orElse(Double.NaN);
      double squares = Arrays.stream(aucs).map(auc -> (auc - mean) * (auc - mean)).sum();
      return new Spread(
          bootstrap.resample(
              labels.length,
              times ->
                  folds.stream()
                      .mapToDouble(fold -> fold.rocAuc(times))
                      .average()
                      .orElse(Double.NaN)),
          Math.sqrt(squares / (aucs.length - 1)));
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
