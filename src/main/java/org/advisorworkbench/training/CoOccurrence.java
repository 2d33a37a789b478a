package org.advisorworkbench.training;

import java.util.Arrays;

/// How often products are held together.
///
/// C(x, y) sums 1 / (holdings − 1) over the clients who hold both x and y, and is divided by the
/// holders of x. Clients with 2 to 40 holdings count: one holding says nothing of two, and who
/// holds everything says little.
///
/// Source: item-based neighbours with shares of clients, after G. Karypis, "Evaluation of
/// Item-Based Top-N Recommendation Algorithms", 2001.
public final class CoOccurrence {
  private static final int FEWEST_HOLDINGS = 2;
  private static final int MOST_HOLDINGS = 40;

  private final double[][] share;
  private final int[] holders;

  private CoOccurrence(double[][] share, int[] holders) {
    this.share = share;
    this.holders = holders;
  }

  /// @param held the distinct products of each client, from 0
  /// @param products how many there are
  public static CoOccurrence of(int[][] held, int products) {
    var together = new double[products][products];
    var holders = new int[products];
    for (var row : held) {
      for (int x : row) {
        holders[x]++;
      }
      if (row.length < FEWEST_HOLDINGS || row.length > MOST_HOLDINGS) {
        continue;
      }
      double weight = 1.0 / (row.length - 1);
      for (int x : row) {
        for (int y : row) {
          together[x][y] += x == y ? 0 : weight;
        }
      }
    }
    for (int x = 0; x < products; x++) {
      for (int y = 0; y < products; y++) {
        together[x][y] /= Math.max(1, holders[x]);
      }
    }
    return new CoOccurrence(together, holders);
  }

  /// For each product, the sum of its shares over what a client holds.
  ///
  /// @return not negative; all 0 for a client who holds nothing
  public double[] scores(int[] held) {
    var scores = new double[holders.length];
    for (int x : held) {
      for (int y = 0; y < scores.length; y++) {
        scores[y] += share[x][y];
      }
    }
    return scores;
  }

  /// How many clients hold each product.
  public int[] holders() {
    return Arrays.copyOf(holders, holders.length);
  }
}
