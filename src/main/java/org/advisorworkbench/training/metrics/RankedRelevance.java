package org.advisorworkbench.training.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Which places of a ranking hold something relevant, and what the first of them are worth.
///
/// Items with equal scores have no order. Each figure is the mean over all orders of them, exactly,
/// so that no ranking gains by chance or by the order of a file.
///
/// Sources: K. Järvelin and J. Kekäläinen, "Cumulated Gain-Based Evaluation of IR Techniques",
/// 2002; F. McSherry and M. Najork, "Computing Information Retrieval Performance Measures
/// Efficiently in the Presence of Tied Scores", 2008.
public final class RankedRelevance {
  private final List<Tie> ties;
  private final int relevant;

  private RankedRelevance(List<Tie> ties, int relevant) {
    this.ties = ties;
    this.relevant = relevant;
  }

  /// @param scores by which items are ranked, highest first
  /// @param relevance whether each of them is relevant
  public static RankedRelevance of(double[] scores, boolean[] relevance) {
    BinaryMetrics.checkLengths(scores, relevance);
    var order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    var ties = new ArrayList<Tie>();
    int before = 0;
    for (int start = 0; start < order.length; ) {
      int end = start;
      int here = 0;
      for (; end < order.length && scores[order[end]] == scores[order[start]]; end++) {
        here += relevance[order[end]] ? 1 : 0;
      }
      ties.add(new Tie(start, end - start, here, before));
      before += here;
      start = end;
    }
    return new RankedRelevance(ties, before);
  }

  /// Items with the same score.
  ///
  /// @param start places above them
  /// @param size how many they are
  /// @param relevant how many of them are
  /// @param before relevant items above them
  private record Tie(int start, int size, int relevant, int before) {
    double share() {
      return (double) relevant / size;
    }

    /// How many of the first k places they take.
    int within(int k) {
      return Math.clamp((long) k - start, 0, size);
    }
  }

  /// How many items are relevant.
  public int relevant() {
    return relevant;
  }

  /// Normalised discounted cumulative gain of the first k places, with a gain of 1 for what is
  /// relevant; see [Ndcg], which takes graded gains.
  ///
  /// @return 0 to 1; NaN where nothing is relevant
  public double ndcg(int k) {
    double gain = 0;
    for (var tie : ties) {
      for (int i = 0; i < tie.within(k); i++) {
        gain += tie.share() * Ndcg.discount(tie.start() + i);
      }
    }
    return gain / IntStream.range(0, Math.min(k, relevant)).mapToDouble(Ndcg::discount).sum();
  }

  /// Average precision of the first k places: the precision at each place that holds something
  /// relevant, summed and divided by min(k, relevant items). Its mean over clients is MAP@k.
  ///
  /// @return 0 to 1; NaN where nothing is relevant
  public double averagePrecision(int k) {
    double sum = 0;
    for (var tie : ties) {
      for (int i = 0; i < tie.within(k); i++) {
        // Of the i tied items above a relevant one, this many are expected to be relevant.
        double above = i == 0 ? 0 : i * (tie.relevant() - 1.0) / (tie.size() - 1);
        sum += tie.share() * (tie.before() + 1 + above) / (tie.start() + i + 1);
      }
    }
    return sum / Math.min(k, relevant);
  }

  /// The share of the relevant items that stand among the first k.
  ///
  /// @return 0 to 1, less than 1 where more than k are relevant; NaN where nothing is relevant
  public double recall(int k) {
    return ties.stream().mapToDouble(tie -> tie.share() * tie.within(k)).sum() / relevant;
  }

  /// Whether anything relevant stands among the first k. Its mean over clients is the hit rate,
  /// HR@k.
  ///
  /// @return 0 or 1, between them where ties decide; NaN where nothing is relevant
  public double hit(int k) {
    if (relevant == 0) {
      return Double.NaN;
    }
    double miss = 1;
    for (var tie : ties) {
      // Drawing without replacement: none of the places within k holds a relevant one.
      for (int i = 0; i < tie.within(k); i++) {
        miss *= Math.max(0, tie.size() - tie.relevant() - i) / (double) (tie.size() - i);
      }
    }
    return 1 - miss;
  }
}
