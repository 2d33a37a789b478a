package org.advisorworkbench.training.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.advisorworkbench.training.metrics.BinaryMetrics;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  @Test
  void standsWhereTheDerivativeOfItsLossIsZero() {
    var random = new Random(3);
    var rows = new double[500][3];
    var labels = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      Arrays.setAll(rows[i], a -> random.nextGaussian());
      labels[i] = random.nextDouble() < 1 / (1 + Math.exp(1 - 2 * rows[i][0] + rows[i][1]));
    }

    var regression = LogisticRegression.fit(rows, labels);

    // With the logit at three unit vectors and at zero, the weights follow by subtraction.
    double constant = regression.logit(new double[3]);
    for (int a = 0; a < 4; a++) {
      int column = a;
      double weight = a < 3 ? regression.logit(unit(a)) - constant : constant;
      double derivative =
          IntStream.range(0, rows.length)
              .mapToDouble(
                  i ->
                      ((labels[i] ? 1 : 0) - 1 / (1 + Math.exp(-regression.logit(rows[i]))))
                          * (column < 3 ? rows[i][column] : 1))
              .sum();
      assertEquals(weight, derivative, 1e-6, "ridge of 1 at weight " + a);
    }
  }

  @Test
  void ordersWhatALineCanOrder() {
    var rows =
        IntStream.range(0, 40).mapToObj(i -> new double[] {i / 10.0}).toArray(double[][]::new);
    var labels = new boolean[40];
    Arrays.fill(labels, 20, 40, true);

    var regression = LogisticRegression.fit(rows, labels);

    assertEquals(
        1,
        BinaryMetrics.rocAuc(Arrays.stream(rows).mapToDouble(regression::logit).toArray(), labels));
  }

  private static double[] unit(int column) {
    var unit = new double[3];
    unit[column] = 1;
    return unit;
  }
}
