package org.advisorworkbench.training.metrics;

/// A figure measured on a sample, and the range in which it lies with a confidence of 95 %.
public record Estimate(double value, double low, double high) {
  /// A figure of which nothing is known.
  public static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, Double.NaN);
}
