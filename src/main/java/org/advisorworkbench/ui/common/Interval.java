package org.advisorworkbench.ui.common;

/// A number and the interval in which it lies.
///
/// @param low lower end; NaN where the interval is not known
/// @param high upper end
public record Interval(double value, double low, double high) {
  /// Nothing to draw.
  public static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN);

  /// Whether there is an interval to draw: known, and wider than a point.
  public boolean isWide() {
    return high > low;
  }

  /// Whether the interval leaves out zero.
  public boolean leavesOutZero() {
    return low > 0 || high < 0;
  }

  /// How far from zero it reaches, its value and its ends.
  public double reach() {
    return isWide()
        ? Math.max(Math.abs(value), Math.max(Math.abs(low), Math.abs(high)))
        : Math.abs(value);
  }

  /// The sum of two numbers, in an interval that is wide enough however their errors go together.
  public Interval plus(Interval other) {
    return new Interval(value + other.value, low + other.low, high + other.high);
  }
}
