package org.advisorworkbench.training.metrics;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Yes-or-no examples that belong to clients, measured with each client counted as often as a
/// bootstrap drew it. They are sorted once, so that a draw costs one pass over them.
///
/// Each measure takes `times`: for each client, how often it counts.
public final class GroupedExamples {
  private final int groups;
  private final int[] group;
  private final double[] scores;
  private final boolean[] labels;

  private GroupedExamples(int groups, int[] group, double[] scores, boolean[] labels) {
    this.groups = groups;
    this.group = group;
    this.scores = scores;
    this.labels = labels;
  }

  /// @param clients how many there are, with examples or without
  /// @param clientOf the client of each example
  /// @param scores logits or probabilities; all measures but the AUC need probabilities
  public static GroupedExamples of(int clients, int[] clientOf, double[] scores, boolean[] labels) {
    BinaryMetrics.checkLengths(scores, labels);
    if (clientOf.length != labels.length) {
      throw new IllegalArgumentException(
          "expected a client for each of %d examples, found %d clients"
              .formatted(labels.length, clientOf.length));
    }
    var order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> scores[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    var sortedLabels = new boolean[order.length];
    for (int i = 0; i < order.length; i++) {
      sortedLabels[i] = labels[order[i]];
    }
    return new GroupedExamples(
        clients,
        IntStream.of(order).map(i -> clientOf[i]).toArray(),
        IntStream.of(order).mapToDouble(i -> scores[i]).toArray(),
        sortedLabels);
  }

  /// Examples of which each stands for itself.
  static GroupedExamples alone(double[] scores, boolean[] labels) {
    return of(labels.length, IntStream.range(0, labels.length).toArray(), scores, labels);
  }

  /// How many clients there are.
  public int clients() {
    return groups;
  }

  /// How many examples there are.
  public int size() {
    return labels.length;
  }

  /// See [BinaryMetrics#rocAuc(double[], boolean[])].
  public double rocAuc(int[] times) {
    return BinaryMetrics.rocAucOfSorted(scores, labels, weights(times));
  }

  /// See [BinaryMetrics#logLoss(double[], boolean[])].
  public double logLoss(int[] times) {
    return BinaryMetrics.logLoss(scores, labels, weights(times));
  }

  /// See [BinaryMetrics#brierScore(double[], boolean[])].
  public double brierScore(int[] times) {
    return BinaryMetrics.brierScore(scores, labels, weights(times));
  }

  /// Probabilities beside the shares that came true.
  public ReliabilityCurve reliability(int[] times, int bins) {
    return ReliabilityCurve.of(scores, labels, weights(times), bins);
  }

  /// What is right and wrong where everything from a certain probability on is taken for positive.
  public ConfusionCounts confusion(int[] times, double threshold) {
    return ConfusionCounts.of(scores, labels, weights(times), threshold);
  }

  /// A figure and its interval.
  ///
  /// @param figure one of the measures above
  public Estimate estimate(Bootstrap bootstrap, Figure figure) {
    return bootstrap.resample(groups, times -> figure.of(this, times));
  }

  /// How much a figure of these examples exceeds that of others, of the same clients.
  public Estimate difference(GroupedExamples others, Bootstrap bootstrap, Figure figure) {
    return bootstrap.resample(groups, times -> figure.of(this, times) - figure.of(others, times));
  }

  /// A measure of examples.
  public interface Figure {
    double of(GroupedExamples examples, int[] times);
  }

  private int[] weights(int[] times) {
    if (times.length != groups) {
      throw new IllegalArgumentException(
          "expected a count for each of %d clients, found %d".formatted(groups, times.length));
    }
    var weights = new int[group.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = times[group[i]];
    }
    return weights;
  }
}
