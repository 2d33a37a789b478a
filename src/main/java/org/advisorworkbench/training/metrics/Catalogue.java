package org.advisorworkbench.training.metrics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// How much of the shelf recommendations show, and how well known it is what they show.
public final class Catalogue {
  private final double[] surprise;

  /// @param holders how many clients hold each product
  /// @param clients how many there are
  public Catalogue(int[] holders, int clients) {
    surprise =
        IntStream.of(holders)
            .mapToDouble(held -> Math.log((clients + 1.0) / (held + 1.0)) / Math.log(2))
            .toArray();
  }

  /// The first places of a ranking. Equal scores stand in the order of the shelf.
  ///
  /// @param candidates which products are ranked
  /// @param scores of all products
  /// @return products, k or as many as there are
  public static int[] first(int k, int[] candidates, double[] scores) {
    return IntStream.of(candidates)
        .boxed()
        .sorted((a, b) -> Double.compare(scores[b], scores[a]))
        .limit(k)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// The share of the products that are recommended to anybody.
  ///
  /// A bootstrap leaves some clients out of each draw, so its interval leans to the low side.
  ///
  /// Source: M. Ge, C. Delgado-Battenfeld, D. Jannach, "Beyond Accuracy", 2010.
  ///
  /// @param recommended products for each client
  /// @param times how often each client counts; for coverage, whether it does
  /// @return 0 to 1; NaN without products
  public double coverage(int[][] recommended, int[] times) {
    var seen = new BitSet();
    for (int client = 0; client < recommended.length; client++) {
      if (times[client] > 0) {
        Arrays.stream(recommended[client]).forEach(seen::set);
      }
    }
    return (double) seen.cardinality() / surprise.length;
  }

  /// Mean self-information of the products recommended to a client, −log₂ of the share of clients
  /// who hold one: 0 bits for what everybody holds. One more holder than there are keeps the
  /// surprise of a product without holders finite.
  ///
  /// Source: T. Zhou et al., "Solving the Apparent Diversity-Accuracy Dilemma of Recommender
  /// Systems", 2010.
  ///
  /// @return bits, 0 to log₂(clients + 1); NaN where nothing was recommended
  public double novelty(int[] recommended) {
    return Arrays.stream(recommended)
        .mapToDouble(product -> surprise[product])
        .average()
        .orElse(Double.NaN);
  }
}
