package org.advisorworkbench.training.metrics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Normalised discounted cumulative gain: how much of the best possible order the first places of a
/// ranking hold.
///
/// Sources: K. Järvelin and J. Kekäläinen, "Cumulated Gain-Based Evaluation of IR Techniques",
/// 2002, with the discount 1 / log2(rank + 1); for ties F. McSherry and M. Najork, "Computing
/// Information Retrieval Performance Measures Efficiently in the Presence of Tied Scores", 2008:
/// the mean over all orders of the tied items.
public final class Ndcg {
  private Ndcg() {}

  /// @param k how many places count
  /// @param gains what each candidate is worth, not negative; 0 and 1 where it is relevant or not
  /// @param scores by which the candidates are ranked, highest first
  /// @return 0 to 1; NaN where no candidate is worth anything
  public static double at(int k, double[] gains, double[] scores) {
    if (gains.length != scores.length) {
      throw new IllegalArgumentException(
          "expected a gain for each of %d scores, found %d gains"
              .formatted(scores.length, gains.length));
    }
    return gain(k, gains, scores) / gain(k, gains, gains);
  }

  private static double gain(int k, double[] gains, double[] scores) {
    var order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double sum = 0;
    for (int start = 0; start < Math.min(k, order.length); ) {
      int end = start;
      while (end < order.length && scores[order[end]] == scores[order[start]]) {
        end++;
      }
      double mean =
          Arrays.stream(order, start, end).mapToDouble(i -> gains[i]).average().orElseThrow();
      for (int place = start; place < Math.min(k, end); place++) {
        sum += mean * discount(place);
      }
      start = end;
    }
    return sum;
  }

  /// @param place 0 for the first
  static double discount(int place) {
    return Math.log(2) / Math.log(place + 2.0);
  }
}
