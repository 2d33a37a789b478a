package org.advisorworkbench.training.metrics;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Measures of scores and probabilities against yes-or-no labels.
///
/// All take two arrays of the same length, one entry for each example.
public final class BinaryMetrics {
  private static final double SMALLEST_PROBABILITY = Math.ulp(1.0);

  private BinaryMetrics() {}

  /// The area under the ROC curve: the chance that a random positive example scores above a random
  /// negative one, where a tie counts one half.
  ///
  /// Source: J. Hanley and B. McNeil, "The Meaning and Use of the Area under a Receiver Operating
  /// Characteristic (ROC) Curve", 1982, by the ranks of Mann and Whitney.
  ///
  /// @param scores finite, in any unit
  /// @return 0 to 1; 0.5 for scores that know nothing; NaN where all labels are equal
  public static double rocAuc(double[] scores, boolean[] labels) {
    checkLengths(scores, labels);
    var order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> scores[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double positiveRanks = 0;
    long positives = 0;
    for (int start = 0; start < order.length; ) {
      int end = start;
      int positivesHere = 0;
      while (end < order.length && scores[order[end]] == scores[order[start]]) {
        positivesHere += labels[order[end]] ? 1 : 0;
        end++;
      }
      // Ranks count from 1; equal scores share the middle of theirs.
      positiveRanks += positivesHere * (start + 1 + end) / 2.0;
      positives += positivesHere;
      start = end;
    }
    long negatives = scores.length - positives;
    return (positiveRanks - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
  }

  /// The mean negative log likelihood, in nats. Probabilities of 0 and 1 are drawn in by one unit
  /// in the last place, so that one certain mistake costs much but not everything.
  ///
  /// @param probabilities of the label being true, 0 to 1
  /// @return 0 for certainty that is right, ln 2 for a coin; NaN where there are no examples
  public static double logLoss(double[] probabilities, boolean[] labels) {
    checkLengths(probabilities, labels);
    return IntStream.range(0, labels.length)
        .mapToDouble(i -> labels[i] ? probabilities[i] : 1 - probabilities[i])
        .map(p -> -Math.log(Math.clamp(p, SMALLEST_PROBABILITY, 1 - SMALLEST_PROBABILITY)))
        .average()
        .orElse(Double.NaN);
  }

  /// The mean squared distance between probability and label.
  ///
  /// Source: G. Brier, "Verification of Forecasts Expressed in Terms of Probability", 1950, in the
  /// usual form for two outcomes, which is half of Brier's own.
  ///
  /// @param probabilities of the label being true, 0 to 1
  /// @return 0 to 1, less is better; NaN where there are no examples
  public static double brierScore(double[] probabilities, boolean[] labels) {
    checkLengths(probabilities, labels);
    return IntStream.range(0, labels.length)
        .mapToDouble(i -> probabilities[i] - (labels[i] ? 1 : 0))
        .map(distance -> distance * distance)
        .average()
        .orElse(Double.NaN);
  }

  /// The expected calibration error: how far, on average, the mean probability of a bin lies from
  /// the share of true labels in it. The bins divide 0 to 1 evenly and are weighted by their
  /// examples; a probability on a border belongs to the lower bin.
  ///
  /// Source: M. Naeini, G. Cooper, M. Hauskrecht, "Obtaining Well Calibrated Probabilities Using
  /// Bayesian Binning", 2015.
  ///
  /// @param probabilities of the label being true, 0 to 1
  /// @return 0 to 1, less is better; NaN where there are no examples
  public static double calibrationError(double[] probabilities, boolean[] labels, int bins) {
    checkLengths(probabilities, labels);
    var surplus = new double[bins];
    for (int i = 0; i < labels.length; i++) {
      int bin = Math.clamp((int) Math.ceil(probabilities[i] * bins) - 1, 0, bins - 1);
      surplus[bin] += probabilities[i] - (labels[i] ? 1 : 0);
    }
    double sum = 0;
    for (double s : surplus) {
      sum += Math.abs(s);
    }
    return sum / labels.length;
  }

  private static void checkLengths(double[] numbers, boolean[] labels) {
    if (numbers.length != labels.length) {
      throw new IllegalArgumentException(
          "expected a label for each of %d numbers, found %d labels"
              .formatted(numbers.length, labels.length));
    }
  }
}
