package org.advisorworkbench.training.benchmark.fartrans;

import java.util.List;
import java.util.Map;
import org.advisorworkbench.training.metrics.Estimate;

/// What rankers were worth on FAR-Trans, as nDCG of the first ten places.
///
/// @param suitableOnly whether only assets that suit the customer's risk level were candidates
/// @param splits one by one
/// @param means of each ranker, over customers and then over splits
/// @param overCoOccurrence mean difference of each other ranker from item co-occurrence
/// @param slices means over all customers of all splits that belong to a part
public record FarTransReport(
    boolean suitableOnly,
    List<SplitFigures> splits,
    Map<String, Estimate> means,
    Map<String, Estimate> overCoOccurrence,
    List<SliceFigures> slices,
    double seconds) {

  /// @param ndcg of each ranker, the mean over customers
  public record SplitFigures(
      int split, String timePoint, int customers, Map<String, Double> ndcg) {}

  /// @param tests how many customers of all splits it holds
  /// @param ndcg of each ranker; NaN where there are no tests
  public record SliceFigures(String slice, int tests, Map<String, Double> ndcg) {}

  /// The splits as a CSV file with a column for each ranker.
  public String csv() {
    var text = new StringBuilder("split,time_point,customers");
    means.keySet().forEach(ranker -> text.append(',').append(ranker));
    for (var split : splits) {
      text.append('\n')
          .append("%d,%s,%d".formatted(split.split(), split.timePoint(), split.customers()));
      split.ndcg().values().forEach(value -> text.append(',').append(value));
    }
    return text.append('\n').toString();
  }
}
