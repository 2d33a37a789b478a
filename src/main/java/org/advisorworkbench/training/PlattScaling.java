package org.advisorworkbench.training;

import org.advisorworkbench.bert.Calibration;

/// Fits the line that turns logits into calibrated probabilities: logistic regression of the labels
/// on the logits, by Newton's method.
///
/// Source: J. Platt, "Probabilistic Outputs for Support Vector Machines", 1999; H.-T. Lin, C.-J.
/// Lin, R. Weng, "A Note on Platt's Probabilistic Outputs", 2007. As there, the targets are drawn
/// in a little from 0 and 1, so that few examples cannot make a model certain.
final class PlattScaling {
  private static final int MOST_STEPS = 100;
  private static final double SETTLED = 1e-10;
  private static final double RIDGE = 1e-12;

  private PlattScaling() {}

  /// @param logits of examples that the model was not trained on
  /// @return no change where the logits do not rise with the labels, or all labels are equal
  static Calibration fit(double[] logits, boolean[] labels) {
    int positives = 0;
    for (boolean label : labels) {
      positives += label ? 1 : 0;
    }
    int negatives = labels.length - positives;
    if (positives == 0 || negatives == 0) {
      return Calibration.NONE;
    }
    double high = (positives + 1.0) / (positives + 2.0);
    double low = 1 / (negatives + 2.0);
    double scale = 0;
    double shift = Math.log((positives + 1.0) / (negatives + 1.0));
    for (int step = 0; step < MOST_STEPS; step++) {
      double gradientScale = 0;
      double gradientShift = 0;
      double curvatureScale = RIDGE;
      double curvatureShift = RIDGE;
      double curvatureBoth = 0;
      for (int i = 0; i < labels.length; i++) {
        double probability = 1 / (1 + Math.exp(-(scale * logits[i] + shift)));
        double error = probability - (labels[i] ? high : low);
        double weight = probability * (1 - probability);
        gradientScale += error * logits[i];
        gradientShift += error;
        curvatureScale += weight * logits[i] * logits[i];
        curvatureShift += weight;
        curvatureBoth += weight * logits[i];
      }
      double determinant = curvatureScale * curvatureShift - curvatureBoth * curvatureBoth;
      double moveScale =
          (curvatureShift * gradientScale - curvatureBoth * gradientShift) / determinant;
      double moveShift =
          (curvatureScale * gradientShift - curvatureBoth * gradientScale) / determinant;
      scale -= moveScale;
      shift -= moveShift;
      if (Math.abs(moveScale) + Math.abs(moveShift) < SETTLED) {
        break;
      }
    }
    return scale > 0 && Double.isFinite(scale) && Double.isFinite(shift)
        ? new Calibration(scale, shift)
        : Calibration.NONE;
  }
}
