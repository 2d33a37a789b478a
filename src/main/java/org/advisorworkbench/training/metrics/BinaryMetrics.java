package org.advisorworkbench.training.metrics;

import java.util.Arrays;

/// Measures of scores and probabilities against yes-or-no labels.
///
/// All take arrays of the same length, one entry for each example. Weights say how often an example
/// counts: a bootstrap draws some of them twice and others not at all.
public final class BinaryMetrics {
  private static final double SMALLEST_PROBABILITY = Math.ulp(1.0);

  private BinaryMetrics() {}

  /// The area under the ROC curve: the chance that a random positive example scores above a random
  /// negative one, where a tie counts one half.
  ///
  /// Source: J. Hanley and B. McNeil, "The Meaning and Use of the Area under a Receiver Operating
  /// Characteristic (ROC) Curve", 1982, by the statistic of Mann and Whitney.
  ///
  /// @param scores finite, in any unit
  /// @return 0 to 1; 0.5 for scores that know nothing; NaN where all labels are equal
  public static double rocAuc(double[] scores, boolean[] labels) {
    checkLengths(scores, labels);
    var all = GroupedExamples.alone(scores, labels);
    return all.rocAuc(once(labels.length));
  }

  /// @param scores from the lowest to the highest
  static double rocAucOfSorted(double[] scores, boolean[] labels, int[] weights) {
    double won = 0;
    long positives = 0;
    long negatives = 0;
    for (int start = 0; start < scores.length; ) {
      long positivesHere = 0;
      long negativesHere = 0;
      int end = start;
      for (; end < scores.length && scores[end] == scores[start]; end++) {
        if (labels[end]) {
          positivesHere += weights[end];
        } else {
          negativesHere += weights[end];
        }
      }
      won += positivesHere * (negatives + negativesHere / 2.0);
      positives += positivesHere;
      negatives += negativesHere;
      start = end;
    }
    return won / ((double) positives * negatives);
  }

  /// The mean negative log likelihood, in nats. Probabilities of 0 and 1 are drawn in by one unit
  /// in the last place, so that one certain mistake costs much but not everything.
  ///
  /// @param probabilities of the label being true, 0 to 1
  /// @return 0 for certainty that is right, ln 2 for a coin; NaN where there are no examples
  public static double logLoss(double[] probabilities, boolean[] labels) {
    return logLoss(probabilities, labels, once(labels.length));
  }

  static double logLoss(double[] probabilities, boolean[] labels, int[] weights) {
    checkLengths(probabilities, labels);
    double sum = 0;
    long count = 0;
    for (int i = 0; i < labels.length; i++) {
      if (weights[i] > 0) {
        double right = labels[i] ? probabilities[i] : 1 - probabilities[i];
        sum -= weights[i] * Math.log(Math.clamp(right, SMALLEST_PROBABILITY, 1));
        count += weights[i];
      }
    }
    return sum / count;
  }

  /// The mean squared distance between probability and label.
  ///
  /// Source: G. Brier, "Verification of Forecasts Expressed in Terms of Probability", 1950, in the
  /// usual form for two outcomes, which is half of Brier's own.
  ///
  /// @param probabilities of the label being true, 0 to 1
  /// @return 0 to 1, less is better; NaN where there are no examples
  public static double brierScore(double[] probabilities, boolean[] labels) {
    return brierScore(probabilities, labels, once(labels.length));
  }

  static double brierScore(double[] probabilities, boolean[] labels, int[] weights) {
    checkLengths(probabilities, labels);
    double sum = 0;
    long count = 0;
    for (int i = 0; i < labels.length; i++) {
      double distance = probabilities[i] - (labels[i] ? 1 : 0);
      sum += weights[i] * distance * distance;
      count += weights[i];
    }
    return sum / count;
  }

  /// The expected calibration error; see [ReliabilityCurve#expectedError()].
  ///
  /// @param probabilities of the label being true, 0 to 1
  /// @return 0 to 1, less is better; NaN where there are no examples
  public static double calibrationError(double[] probabilities, boolean[] labels, int bins) {
    return ReliabilityCurve.of(probabilities, labels, bins).expectedError();
  }

  /// Every example counts once.
  static int[] once(int examples) {
    var weights = new int[examples];
    Arrays.fill(weights, 1);
    return weights;
  }

  static void checkLengths(double[] numbers, boolean[] labels) {
    if (numbers.length != labels.length) {
      throw new IllegalArgumentException(
          "expected a label for each of %d numbers, found %d labels"
              .formatted(numbers.length, labels.length));
    }
  }
}
