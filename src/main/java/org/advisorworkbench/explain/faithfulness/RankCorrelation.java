package org.advisorworkbench.explain.faithfulness;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Whether two lists of numbers put their members into the same order.
public final class RankCorrelation {
  private RankCorrelation() {}

  /// Kendall's tau-b.
  ///
  /// - What: (concordant − discordant pairs) / √((pairs not tied in a) · (pairs not tied in b)).
  /// - Shapes: a (n), b (n).
  /// - Range: −1 (reversed) to 1 (the same order), 0 for unrelated orders. NaN for fewer than two
  ///   members or where all of one list are equal: there is no order to compare.
  /// - Errors: [IllegalArgumentException] for lists of different lengths.
  /// - Source: M. Kendall, "The Treatment of Ties in Ranking Problems", 1945. Takes n² steps, which
  ///   is little for the words of two texts.
  public static double kendall(double[] a, double[] b) {
    checkSameLength(a, b);
    long balance = 0;
    long untiedInA = 0;
    long untiedInB = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        int inA = Double.compare(a[i], a[j]);
        int inB = Double.compare(b[i], b[j]);
        balance += (long) inA * inB;
        untiedInA += inA == 0 ? 0 : 1;
        untiedInB += inB == 0 ? 0 : 1;
      }
    }
    return balance / Math.sqrt((double) untiedInA * untiedInB);
  }

  /// Spearman's rho: Pearson's correlation of the ranks, where equal numbers share their mean rank.
  ///
  /// - Shapes: a (n), b (n).
  /// - Range: −1 to 1, 0 for unrelated orders. NaN for fewer than two members or where all of one
  ///   list are equal.
  /// - Errors: [IllegalArgumentException] for lists of different lengths.
  /// - Source: C. Spearman, "The Proof and Measurement of Association between Two Things", 1904.
  public static double spearman(double[] a, double[] b) {
    checkSameLength(a, b);
    var ranksOfA = ranks(a);
    var ranksOfB = ranks(b);
    double middle = (a.length + 1) / 2.0;
    double product = 0;
    double squareA = 0;
    double squareB = 0;
    for (int i = 0; i < a.length; i++) {
      product += (ranksOfA[i] - middle) * (ranksOfB[i] - middle);
      squareA += Math.pow(ranksOfA[i] - middle, 2);
      squareB += Math.pow(ranksOfB[i] - middle, 2);
    }
    return product / Math.sqrt(squareA * squareB);
  }

  /// Ranks from 1, smallest first.
  private static double[] ranks(double[] values) {
    var order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .toList();
    var ranks = new double[values.length];
    for (int start = 0; start < order.size(); ) {
      int end = start + 1;
      while (end < order.size() && values[order.get(end)] == values[order.get(start)]) {
        end++;
      }
      for (int place = start; place < end; place++) {
        ranks[order.get(place)] = (start + 1 + end) / 2.0;
      }
      start = end;
    }
    return ranks;
  }

  private static void checkSameLength(double[] a, double[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "expected as many numbers in both lists, found %d and %d".formatted(a.length, b.length));
    }
  }
}
