package org.advisorworkbench.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// How well a score ranks the truth: the figures that a model is measured against.
final class Ceiling {
  private Ceiling() {}

  /// The area under the ROC curve over all clients and products at once: the chance that an
  /// interesting product scores above one of no interest, where a tie counts half.
  ///
  /// Computed from rank sums, as by Mann and Whitney (1947).
  ///
  /// @return 0 to 1; NaN where all or none are of interest
  static double auc(List<Truth> truth, ToDoubleFunction<Truth> score) {
    var byScore = truth.stream().sorted(Comparator.comparingDouble(score)).toList();
    double rankSum = 0;
    long interested = 0;
    int start = 0;
    while (start < byScore.size()) {
      int end = start;
      int inTie = 0;
      double value = score.applyAsDouble(byScore.get(start));
      while (end < byScore.size() && score.applyAsDouble(byScore.get(end)) == value) {
        inTie += byScore.get(end).interested() ? 1 : 0;
        end++;
      }
      rankSum += inTie * (start + 1 + end) / 2.0;
      interested += inTie;
      start = end;
    }
    double others = byScore.size() - interested;
    return (rankSum - interested * (interested + 1) / 2.0) / (interested * others);
  }

  /// The normalised discounted cumulative gain of the first `top` products of one client, after
  /// Järvelin and Kekäläinen (2002), with a gain of one for each product of interest.
  ///
  /// @return 0 to 1; NaN where nothing is of interest
  static double ndcg(List<Truth> ofOneClient, int top, ToDoubleFunction<Truth> score) {
    var ranked = ofOneClient.stream().sorted(Comparator.comparingDouble(score).reversed()).toList();
    int interested = (int) ofOneClient.stream().filter(Truth::interested).count();
    double gain = 0;
    double best = 0;
    for (int i = 0; i < Math.min(top, ranked.size()); i++) {
      double discount = Math.log(2) / Math.log(i + 2);
      gain += ranked.get(i).interested() ? discount : 0;
      best += i < interested ? discount : 0;
    }
    return gain / best;
  }

  /// The mean [#ndcg] over the clients who are interested in anything.
  static double meanNdcg(SampleBook book, int top, ToDoubleFunction<Truth> score) {
    var each = new double[book.clients().size()];
    Arrays.setAll(each, i -> ndcg(book.truthAbout(i), top, score));
    return Arrays.stream(each).filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
  }
}
