package org.advisorworkbench.training;

import java.util.Random;
import org.advisorworkbench.bert.Calibration;

/// Logits, and labels drawn from what a calibration makes of them.
final class DrawnLabels {
  private final double[] logits;
  private final boolean[] labels;

  private DrawnLabels(double[] logits, boolean[] labels) {
    this.logits = logits;
    this.labels = labels;
  }

  static DrawnLabels of(Calibration truth, int count, Random random) {
    var logits = random.doubles(count, -4, 4).toArray();
    var labels = new boolean[count];
    for (int i = 0; i < count; i++) {
      labels[i] = random.nextDouble() < truth.probability(logits[i]);
    }
    return new DrawnLabels(logits, labels);
  }

  double[] logits() {
    return logits;
  }

  boolean[] labels() {
    return labels;
  }
}
