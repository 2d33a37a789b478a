package org.advisorworkbench.training.metrics;

import java.util.function.ToDoubleFunction;

/// Precision, recall and F1 of both classes, as classifiers are usually reported.
///
/// A figure that is undefined is NaN, never 0: no product taken for accepted has no precision. An
/// average with an undefined part is undefined too.
///
/// @param threshold from this probability on, an example is taken for positive
/// @param accuracy the share of all that is right
/// @param macroAverage the mean over the two classes
/// @param weightedAverage the mean over the two classes, weighted by their support
public record ClassReport(
    double threshold,
    Estimate accuracy,
    Row positive,
    Row negative,
    Row macroAverage,
    Row weightedAverage) {

  /// Figures of a class, 0 to 1.
  ///
  /// @param support how many examples belong to it
  public record Row(Estimate precision, Estimate recall, Estimate f1, long support) {}

  /// @param examples with probabilities
  public static ClassReport of(GroupedExamples examples, double threshold, Bootstrap bootstrap) {
    var positives = examples.confusion(BinaryMetrics.once(examples.clients()), threshold);
    var negatives = positives.ofOtherClass();
    return new Report(examples, threshold, bootstrap)
        .report(positives.support(), negatives.support());
  }

  private record Report(GroupedExamples examples, double threshold, Bootstrap bootstrap) {
    ClassReport report(long positives, long negatives) {
      return new ClassReport(
          threshold,
          estimate(ConfusionCounts::accuracy),
          row(positives, (counts, figure) -> figure.applyAsDouble(counts)),
          row(negatives, (counts, figure) -> figure.applyAsDouble(counts.ofOtherClass())),
          row(positives + negatives, Report::macro),
          row(positives + negatives, Report::weighted));
    }

    private static double macro(ConfusionCounts counts, ToDoubleFunction<ConfusionCounts> figure) {
      return (figure.applyAsDouble(counts) + figure.applyAsDouble(counts.ofOtherClass())) / 2;
    }

    private static double weighted(
        ConfusionCounts counts, ToDoubleFunction<ConfusionCounts> figure) {
      var other = counts.ofOtherClass();
      return (figure.applyAsDouble(counts) * counts.support()
              + figure.applyAsDouble(other) * other.support())
          / (counts.support() + other.support());
    }

    private Row row(long support, Average average) {
      return new Row(
          estimate(counts -> average.of(counts, ConfusionCounts::precision)),
          estimate(counts -> average.of(counts, ConfusionCounts::recall)),
          estimate(counts -> average.of(counts, ConfusionCounts::f1)),
          support);
    }

    private Estimate estimate(ToDoubleFunction<ConfusionCounts> figure) {
      return examples.estimate(
          bootstrap, (all, times) -> figure.applyAsDouble(all.confusion(times, threshold)));
    }
  }

  private interface Average {
    double of(ConfusionCounts counts, ToDoubleFunction<ConfusionCounts> figure);
  }
}
