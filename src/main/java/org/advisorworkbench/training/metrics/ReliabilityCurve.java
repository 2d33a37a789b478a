package org.advisorworkbench.training.metrics;

import java.util.ArrayList;
import java.util.List;

/// Probabilities beside the shares that came true, in bins that divide 0 to 1 evenly. A probability
/// on a border belongs to the lower bin.
///
/// Source: M. Naeini, G. Cooper, M. Hauskrecht, "Obtaining Well Calibrated Probabilities Using
/// Bayesian Binning", 2015.
///
/// @param bins those with examples in them, from the lowest to the highest
public record ReliabilityCurve(List<Bin> bins) {
  /// How many bins our own figures have.
  public static final int BINS = 15;

  public ReliabilityCurve {
    bins = List.copyOf(bins);
  }

  /// The examples whose probability lies within a range.
  ///
  /// @param low above this (the lowest bin holds 0 too)
  /// @param high and up to this
  /// @param count of examples, at least 1
  /// @param probability their mean, 0 to 1
  /// @param share of them that are positive, 0 to 1
  public record Bin(double low, double high, long count, double probability, double share) {
    double gap() {
      return Math.abs(probability - share);
    }
  }

  /// @param probabilities of the label being true, 0 to 1
  public static ReliabilityCurve of(double[] probabilities, boolean[] labels, int bins) {
    return of(probabilities, labels, BinaryMetrics.once(labels.length), bins);
  }

  static ReliabilityCurve of(double[] probabilities, boolean[] labels, int[] weights, int bins) {
    BinaryMetrics.checkLengths(probabilities, labels);
    var counts = new long[bins];
    var sums = new double[bins];
    var positives = new long[bins];
    for (int i = 0; i < labels.length; i++) {
      int bin = Math.clamp((int) Math.ceil(probabilities[i] * bins) - 1, 0, bins - 1);
      counts[bin] += weights[i];
      sums[bin] += weights[i] * probabilities[i];
      positives[bin] += labels[i] ? weights[i] : 0;
    }
    var filled = new ArrayList<Bin>();
    for (int bin = 0; bin < bins; bin++) {
      if (counts[bin] > 0) {
        double count = counts[bin];
        filled.add(
            new Bin(
                (double) bin / bins,
                (bin + 1.0) / bins,
                counts[bin],
                sums[bin] / count,
                positives[bin] / count));
      }
    }
    return new ReliabilityCurve(filled);
  }

  /// The expected calibration error (ECE): the mean distance between probability and share, each
  /// bin weighted by its examples.
  ///
  /// @return 0 to 1, less is better; NaN where there are no examples
  public double expectedError() {
    return bins.stream().mapToDouble(bin -> bin.count() * bin.gap()).sum() / count();
  }

  /// The square root of the mean squared distance, weighted likewise.
  ///
  /// @return 0 to 1, not less than [#expectedError()]; NaN where there are no examples
  public double rootMeanSquareError() {
    return Math.sqrt(
        bins.stream().mapToDouble(bin -> bin.count() * bin.gap() * bin.gap()).sum() / count());
  }

  /// The greatest distance in any bin.
  ///
  /// @return 0 to 1; NaN where there are no examples
  public double greatestError() {
    return bins.stream().mapToDouble(Bin::gap).max().orElse(Double.NaN);
  }

  private double count() {
    return bins.stream().mapToLong(Bin::count).sum();
  }
}
