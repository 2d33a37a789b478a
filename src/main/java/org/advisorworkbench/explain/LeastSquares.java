package org.advisorworkbench.explain;

/// Symmetric systems of equations, as weighted least squares leave them.
///
/// Source: the factors of A.-L. Cholesky; G. Golub and C. Van Loan, "Matrix Computations", 2013,
/// section 4.2.
final class LeastSquares {
  private final double[][] factor;

  private LeastSquares(double[][] factor) {
    this.factor = factor;
  }

  /// @param matrix symmetric and positive definite, (n, n); its lower triangle is read
  /// @throws IllegalArgumentException if it is not positive definite
  static LeastSquares factor(double[][] matrix) {
    int n = matrix.length;
    var factor = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= factor[i][k] * factor[j][k];
        }
        if (i == j && !(rest > 0)) {
          throw new IllegalArgumentException(
              "expected a positive definite matrix, found pivot %s in row %d".formatted(rest, i));
        }
        factor[i][j] = i == j ? Math.sqrt(rest) : rest / factor[j][j];
      }
    }
    return new LeastSquares(factor);
  }

  /// The coefficients c with Σ weight (row · c − target)² smallest, without an intercept.
  ///
  /// @param rows (m, n), of rank n
  static double[] fit(double[][] rows, double[] targets, double[] weights) {
    int n = rows[0].length;
    var matrix = new double[n][n];
    var right = new double[n];
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < n; i++) {
        double weighted = weights[row] * rows[row][i];
        right[i] += weighted * targets[row];
        for (int j = 0; j <= i; j++) {
          matrix[i][j] += weighted * rows[row][j];
        }
      }
    }
    return factor(matrix).solve(right);
  }

  /// What the matrix takes to `right`.
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
