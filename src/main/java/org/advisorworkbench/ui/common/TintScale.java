package org.advisorworkbench.ui.common;

/// How strongly a value is tinted: one symmetric scale for what speaks for something and what
/// speaks against it.
///
/// @param extent the absolute value that gets the strongest tint; positive
public record TintScale(double extent) {
  /// The strongest tint.
  public static final int STRENGTHS = 4;

  /// From which share of the extent each strength begins.
  private static final double[] FROM = {0.08, 0.25, 0.5, 0.75};

  /// A tint from `-STRENGTHS` to `STRENGTHS` with the sign of the value; 0 for a small value or
  /// NaN.
  public int tint(double value) {
    double share = Math.abs(value) / extent;
    int strength = 0;
    while (strength < STRENGTHS && share >= FROM[strength]) {
      strength++;
    }
    return value < 0 ? -strength : strength;
  }
}
