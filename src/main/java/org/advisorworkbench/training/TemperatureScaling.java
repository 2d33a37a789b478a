package org.advisorworkbench.training;

import org.advisorworkbench.bert.Calibration;

/// Fits the one number by which logits are divided so that their sigmoid is calibrated: the
/// temperature that makes the labels most likely.
///
/// Source: C. Guo, G. Pleiss, Y. Sun, K. Weinberger, "On Calibration of Modern Neural Networks",
/// 2017. The likelihood has one peak in the scale 1 / T; its slope is bisected.
final class TemperatureScaling {
  private static final double LARGEST = 100;
  private static final int HALVINGS = 60;

  private TemperatureScaling() {}

  /// @param logits of examples that the model was not trained on
  /// @return a scale alone; no change where logits do not rise with the labels, or divide them
  ///   without a mistake, as no temperature is best then
  static Calibration fit(double[] logits, boolean[] labels) {
    double low = 1 / LARGEST;
    double high = LARGEST;
    if (!(slope(low, logits, labels) > 0 && slope(high, logits, labels) < 0)) {
      return Calibration.NONE;
    }
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = Math.sqrt(low * high);
      if (slope(middle, logits, labels) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Calibration(Math.sqrt(low * high), 0);
  }

  /// The derivative of the log likelihood by the scale. It falls as the scale grows.
  private static double slope(double scale, double[] logits, boolean[] labels) {
    double slope = 0;
    for (int i = 0; i < labels.length; i++) {
      double probability = 1 / (1 + Math.exp(-scale * logits[i]));
      slope += ((labels[i] ? 1 : 0) - probability) * logits[i];
    }
    return slope;
  }
}
