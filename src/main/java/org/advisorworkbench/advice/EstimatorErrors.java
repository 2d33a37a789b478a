package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.List;

/// The errors of one estimator with one budget, question by question.
public final class EstimatorErrors {
  private final String estimator;
  private final int multiple;
  private final List<Double> errors = new ArrayList<>();
  private long evaluations;
  private int intervals;
  private int covering;

  EstimatorErrors(String estimator, int multiple) {
    this.estimator = estimator;
    this.multiple = multiple;
  }

  /// @param multiple evaluations for each word, as allowed
  /// @param evaluations as made, on average
  /// @param medianError relative
  /// @param highError the 95th percentile
  /// @param coverage of intervals; NaN where there are none
  public record Row(
      String estimator,
      int multiple,
      double evaluations,
      double medianError,
      double highError,
      double coverage,
      int intervals) {}

  boolean is(String name, int budget) {
    return estimator.equals(name) && multiple == budget;
  }

  void add(double error, int asked, int known, int holding) {
    errors.add(error);
    evaluations += asked;
    intervals += known;
    covering += holding;
  }

  Row row() {
    return new Row(
        estimator,
        multiple,
        (double) evaluations / errors.size(),
        quantile(0.5),
        quantile(0.95),
        intervals == 0 ? Double.NaN : (double) covering / intervals,
        intervals);
  }

  /// Between two errors in proportion, as R's type 7 has it.
  private double quantile(double share) {
    var sorted = errors.stream().sorted().toList();
    double place = share * (sorted.size() - 1);
    int below = (int) place;
    double above = sorted.get(Math.min(below + 1, sorted.size() - 1));
    return sorted.get(below) + (place - below) * (above - sorted.get(below));
  }
}
