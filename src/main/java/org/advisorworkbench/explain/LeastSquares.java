package org.advisorworkbench.explain;

import java.util.Arrays;

/// Weighted linear regression without an intercept, one row at a time.
///
/// Shapes: n coefficients. Source: the normal equations, solved by the factors of A.-L. Cholesky;
/// G. Golub and C. Van Loan, "Matrix Computations", 2013, section 4.2.
final class LeastSquares {
  private final double[][] matrix;
  private final double[] right;

  /// @param coefficients how many, n
  LeastSquares(int coefficients) {
    matrix = new double[coefficients][coefficients];
    right = new double[coefficients];
  }

  /// @param row (n)
  void add(double[] row, double target, double weight) {
    for (int i = 0; i < right.length; i++) {
      double weighted = weight * row[i];
      right[i] += weighted * target;
      for (int j = 0; j <= i; j++) {
        matrix[i][j] += weighted * row[j];
      }
    }
  }

  /// The coefficients that make Σ weight (row · c − target)² smallest.
  ///
  /// @throws IllegalStateException if the rows do not determine them
  Fit fit() {
    return fit(0);
  }

  /// The same where every row adds up to nothing: of all solutions, that which adds up to nothing.
  Fit fitCentred() {
    double scale = 0;
    for (int i = 0; i < right.length; i++) {
      scale += matrix[i][i];
    }
    return fit(scale / right.length / right.length);
  }

  /// @param constant added to each number of the matrix
  private Fit fit(double constant) {
    int n = right.length;
    var factor = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j] + constant;
        for (int k = 0; k < j; k++) {
          rest -= factor[i][k] * factor[j][k];
        }
        if (i == j && !(rest > 0)) {
          throw new IllegalStateException(
              "expected rows that determine %d coefficients, found a pivot of %s in place %d"
                  .formatted(n, rest, i));
        }
        factor[i][j] = i == j ? Math.sqrt(rest) : rest / factor[j][j];
      }
    }
    return new Fit(factor, right);
  }

  /// A solved regression.
  static final class Fit {
    private final double[][] factor;
    private final double[] coefficients;

    private Fit(double[][] factor, double[] right) {
      this.factor = factor;
      this.coefficients = solve(right);
    }

    double[] coefficients() {
      return coefficients.clone();
    }

    /// What the coefficients leave of a target.
    double residual(double[] row, double target) {
      double residual = target;
      for (int i = 0; i < row.length; i++) {
        residual -= row[i] * coefficients[i];
      }
      return residual;
    }

    /// How far a row of weight 1 draws the coefficients its way.
    ///
    /// @return (n)
    double[] influence(double[] row, double target) {
      double residual = residual(row, target);
      return solve(Arrays.stream(row).map(x -> residual * x).toArray());
    }

    /// The coefficients that other right sides of the normal equations would have.
    double[] solve(double[] right) {
      int n = right.length;
      var solution = right.clone();
      for (int i = 0; i < n; i++) {
        for (int k = 0; k < i; k++) {
          solution[i] -= factor[i][k] * solution[k];
        }
        solution[i] /= factor[i][i];
      }
      for (int i = n - 1; i >= 0; i--) {
        for (int k = i + 1; k < n; k++) {
          solution[i] -= factor[k][i] * solution[k];
        }
        solution[i] /= factor[i][i];
      }
      return solution;
    }
  }
}
