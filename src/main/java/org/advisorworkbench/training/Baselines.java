package org.advisorworkbench.training;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Rankings that read nothing, for a model to beat. Each gives a score for every client and
/// product; what a client holds is no candidate for that client.
///
/// Shapes: `held[client][product]`, and scores likewise.
final class Baselines {
  private static final int FEWEST_HOLDINGS = 2;
  private static final int MOST_HOLDINGS = 40;

  private Baselines() {}

  /// How many other clients hold a product.
  static double[][] popularity(boolean[][] held) {
    int products = held[0].length;
    var holders = holders(held);
    var scores = new double[held.length][products];
    for (int client = 0; client < held.length; client++) {
      for (int product = 0; product < products; product++) {
        scores[client][product] = holders[product] - (held[client][product] ? 1 : 0);
      }
    }
    return scores;
  }

  /// How often a product is held together with what the client holds.
  ///
  /// C(x, y) sums 1 / (holdings − 1) over the clients who hold both x and y, and is divided by the
  /// holders of x; a client's score for y sums it over what the client holds. Clients with 2 to 40
  /// holdings count. Popularity breaks ties and serves those who hold nothing.
  static double[][] coOccurrence(boolean[][] held) {
    int products = held[0].length;
    var together = new double[products][products];
    for (var row : held) {
      int count = count(row);
      if (count < FEWEST_HOLDINGS || count > MOST_HOLDINGS) {
        continue;
      }
      for (int x = 0; x < products; x++) {
        for (int y = 0; y < products; y++) {
          if (x != y && row[x] && row[y]) {
            together[x][y] += 1.0 / (count - 1);
          }
        }
      }
    }
    var holders = holders(held);
    var popularity = popularity(held);
    var scores = new double[held.length][products];
    for (int client = 0; client < held.length; client++) {
      for (int y = 0; y < products; y++) {
        double sum = 0;
        for (int x = 0; x < products; x++) {
          if (held[client][x]) {
            sum += together[x][y] / holders[x];
          }
        }
        scores[client][y] = sum + popularity[client][y] * 1e-9;
      }
    }
    return scores;
  }

  /// No knowledge at all.
  static double[][] random(int clients, int products, long seed) {
    var random = new SplittableRandom(seed);
    var scores = new double[clients][];
    Arrays.setAll(scores, client -> random.doubles(products).toArray());
    return scores;
  }

  private static int[] holders(boolean[][] held) {
    var holders = new int[held[0].length];
    for (var row : held) {
      for (int product = 0; product < row.length; product++) {
        holders[product] += row[product] ? 1 : 0;
      }
    }
    return holders;
  }

  private static int count(boolean[] row) {
    int count = 0;
    for (boolean held : row) {
      count += held ? 1 : 0;
    }
    return count;
  }
}
