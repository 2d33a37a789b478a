package org.advisorworkbench.training.benchmark;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Logistic regression by Newton's method with a small ridge: the reference that a text model has
/// to stand beside.
///
/// Source: D. Cox, "The Regression Analysis of Binary Sequences", 1958; the ridge keeps columns
/// that say the same thing apart.
final class LogisticRegression {
  private static final double RIDGE = 1;
  private static final int MOST_STEPS = 30;
  private static final double ENOUGH = 1e-8;

  private final double[] weights;

  private LogisticRegression(double[] weights) {
    this.weights = weights;
  }

  /// @param rows features of each example, of like size; a constant is added to them
  static LogisticRegression fit(double[][] rows, boolean[] labels) {
    int width = rows[0].length + 1;
    var weights = new double[width];
    for (int step = 0; step < MOST_STEPS; step++) {
      var gradient = new double[width];
      var curvature = new double[width][width];
      for (int i = 0; i < rows.length; i++) {
        double p = 1 / (1 + Math.exp(-logit(weights, rows[i])));
        double residual = (labels[i] ? 1 : 0) - p;
        double spread = p * (1 - p);
        for (int a = 0; a < width; a++) {
          double x = at(rows[i], a);
          if (x != 0) {
            gradient[a] += residual * x;
            for (int b = 0; b <= a; b++) {
              curvature[a][b] += spread * x * at(rows[i], b);
            }
          }
        }
      }
      for (int a = 0; a < width; a++) {
        gradient[a] -= RIDGE * weights[a];
        curvature[a][a] += RIDGE;
      }
      var move = solve(curvature, gradient);
      for (int a = 0; a < width; a++) {
        weights[a] += move[a];
      }
      if (Arrays.stream(move).map(Math::abs).max().orElse(0) < ENOUGH) {
        break;
      }
    }
    return new LogisticRegression(weights);
  }

  double logit(double[] row) {
    return logit(weights, row);
  }

  private static double logit(double[] weights, double[] row) {
    return weights[row.length]
        + IntStream.range(0, row.length).mapToDouble(a -> weights[a] * row[a]).sum();
  }

  private static double at(double[] row, int column) {
    return column < row.length ? row[column] : 1;
  }

  /// Solves a symmetric positive definite system by Cholesky's factors.
  ///
  /// @param matrix its lower triangle is read and overwritten
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
      }
    }
    var solution = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        solution[i] -= matrix[i][k] * solution[k];
      }
      solution[i] /= matrix[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        solution[i] -= matrix[k][i] * solution[k];
      }
      solution[i] /= matrix[i][i];
    }
    return solution;
  }
}
