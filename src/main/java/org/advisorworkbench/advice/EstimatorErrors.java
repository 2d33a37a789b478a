package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.work.AlternatingTimer;

/// The errors of one estimator with one budget, question by question.
public final class EstimatorErrors {
  private final String estimator;
  private final int multiple;
  private final List<Double> errors = new ArrayList<>();
  private long evaluations;
  private int intervals;
  private int known;
  private int covering;

  EstimatorErrors(String estimator, int multiple) {
    this.estimator = estimator;
    this.multiple = multiple;
  }

  /// @param multiple evaluations for each word, as allowed
  /// @param evaluations as made, on average
  /// @param medianError relative
  /// @param highError the 95th percentile
  /// @param coverage of the intervals that are known; NaN where none is
  /// @param intervals how many were asked for
  /// @param unknown how many of them are not known
  public record Row(
      String estimator,
      int multiple,
      double evaluations,
      double medianError,
      double highError,
      double coverage,
      int intervals,
      int unknown) {}

  boolean is(String name, int budget) {
    return estimator.equals(name) && multiple == budget;
  }

  /// @param wanted intervals
  /// @param told those of them that are known
  /// @param holding those of the known that hold the exact value
  void add(double error, int asked, int wanted, int told, int holding) {
    errors.add(error);
    evaluations += asked;
    intervals += wanted;
    known += told;
    covering += holding;
  }

  Row row() {
    return new Row(
        estimator,
        multiple,
        (double) evaluations / errors.size(),
        quantile(0.5),
        quantile(0.95),
        known == 0 ? Double.NaN : (double) covering / known,
        intervals,
        intervals - known);
  }

  private double quantile(double share) {
    return AlternatingTimer.quantile(
        errors.stream().mapToDouble(Double::doubleValue).toArray(), share);
  }
}
