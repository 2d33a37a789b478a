package org.advisorworkbench.behaviour;

/// Logarithms of figures.
final class Logs {
  private Logs() {}

  static double log2(double ratio) {
    return Math.log(ratio) / Math.log(2);
  }

  /// At most `limit` away from 0.
  static double log2(double ratio, double limit) {
    return Math.clamp(log2(ratio), -limit, limit);
  }
}
