package org.advisorworkbench.training;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Rankings that read nothing, for a model to beat. Each gives a score for every client and
/// product; what a client holds is no candidate for that client.
///
/// Shapes: `held[client][product]`, and scores likewise.
final class Baselines {
  /// What a holder counts where popularity breaks ties.
  private static final double TIE = 1e-9;

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

  /// How much other clients bought a product of late.
  ///
  /// @param recentPurchases `[client][product]`, each purchase counted less the longer ago it is
  /// @param held popularity breaks ties, among them those of what nobody bought
  static double[][] recentPopularity(double[][] recentPurchases, boolean[][] held) {
    int products = held[0].length;
    var all = new double[products];
    for (var row : recentPurchases) {
      Arrays.setAll(all, product -> all[product] + row[product]);
    }
    var scores = popularity(held);
    for (int client = 0; client < held.length; client++) {
      for (int product = 0; product < products; product++) {
        double others = all[product] - recentPurchases[client][product];
        scores[client][product] = others + scores[client][product] * TIE;
      }
    }
    return scores;
  }

  /// How often a product is held together with what the client holds.
  ///
  /// See [CoOccurrence]. Popularity breaks ties and serves those who hold nothing.
  static double[][] coOccurrence(boolean[][] held) {
    var products = new int[held.length][];
    Arrays.setAll(products, client -> products(held[client]));
    var together = CoOccurrence.of(products, held[0].length);
    var scores = popularity(held);
    for (int client = 0; client < held.length; client++) {
      var sums = together.scores(products[client]);
      for (int product = 0; product < sums.length; product++) {
        scores[client][product] = sums[product] + scores[client][product] * TIE;
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

  private static int[] products(boolean[] row) {
    return IntStream.range(0, row.length).filter(product -> row[product]).toArray();
  }
}
