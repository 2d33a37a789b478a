package org.advisorworkbench.bert;

/// Turns logits into probabilities that mean what they say: sigmoid(scale · logit + shift).
///
/// Source: J. Platt, "Probabilistic Outputs for Support Vector Machines", 1999.
///
/// @param scale positive, so that the order of products is that of their logits
public record Calibration(double scale, double shift) {
  /// The bare sigmoid.
  public static final Calibration NONE = new Calibration(1, 0);

  public Calibration {
    if (!(scale > 0) || !Double.isFinite(scale) || !Double.isFinite(shift)) {
      throw new IllegalArgumentException(
          "expected a positive scale and a finite shift, found %s and %s".formatted(scale, shift));
    }
  }

  /// @return 0 to 1; NaN for NaN
  public double probability(double logit) {
    return 1 / (1 + Math.exp(-(scale * logit + shift)));
  }
}
