package org.advisorworkbench.training.metrics;

/// What is right and wrong where everything from a certain probability on is taken for positive.
///
/// @param truePositives taken for positive, and they are
/// @param falsePositives taken for positive, and they are not
/// @param falseNegatives taken for negative, and they are not
/// @param trueNegatives taken for negative, and they are
public record ConfusionCounts(
    long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {

  static ConfusionCounts of(
      double[] probabilities, boolean[] labels, int[] weights, double threshold) {
    BinaryMetrics.checkLengths(probabilities, labels);
    var counts = new long[2][2];
    for (int i = 0; i < labels.length; i++) {
      counts[labels[i] ? 1 : 0][probabilities[i] >= threshold ? 1 : 0] += weights[i];
    }
    return new ConfusionCounts(counts[1][1], counts[0][1], counts[1][0], counts[0][0]);
  }

  /// The same with the negative class in the place of the positive one.
  ConfusionCounts ofOtherClass() {
    return new ConfusionCounts(
        /* truePositives= */ trueNegatives,
        /* falsePositives= */ falseNegatives,
        /* falseNegatives= */ falsePositives,
        /* trueNegatives= */ truePositives);
  }

  /// The share of those taken for positive that are: 0 to 1; NaN where nothing was taken for it.
  public double precision() {
    return (double) truePositives / (truePositives + falsePositives);
  }

  /// The share of the positive ones that were found: 0 to 1; NaN where there are none.
  public double recall() {
    return (double) truePositives / support();
  }

  /// The harmonic mean of both: 0 to 1, and 0 where one of them is undefined; NaN where nothing is
  /// positive and nothing was taken for it.
  public double f1() {
    return 2.0 * truePositives / (2.0 * truePositives + falsePositives + falseNegatives);
  }

  /// The share of all that is right: 0 to 1; NaN where there is nothing.
  public double accuracy() {
    return (double) (truePositives + trueNegatives)
        / (truePositives + falsePositives + falseNegatives + trueNegatives);
  }

  /// How many are positive.
  public long support() {
    return truePositives + falseNegatives;
  }
}
