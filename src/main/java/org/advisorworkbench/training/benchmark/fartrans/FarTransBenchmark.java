package org.advisorworkbench.training.benchmark.fartrans;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.benchmark.fartrans.FarTransReport.SliceFigures;
import org.advisorworkbench.training.benchmark.fartrans.FarTransReport.SplitFigures;
import org.advisorworkbench.training.benchmark.fartrans.SplitTest.Rankings;
import org.advisorworkbench.work.Progress;

/// Measures rankers on the splits of FAR-Trans by its published protocol.
///
/// Source: J. Sanz-Cruzado et al., "FAR-Trans: An Investment Dataset for Financial Asset
/// Recommendation", 2024; nDCG@10 with a gain of 1, mean over customers, then over splits.
public final class FarTransBenchmark {
  private final List<AssetRanker> rankers;
  private final boolean suitableOnly;

  FarTransBenchmark(List<AssetRanker> rankers, boolean suitableOnly) {
    this.rankers = List.copyOf(rankers);
    this.suitableOnly = suitableOnly;
  }

  /// With those rankers alone that count and learn nothing.
  ///
  /// @param suitableOnly whether only assets that suit a customer's risk level are candidates
  public static FarTransBenchmark ofCountingRankers(boolean suitableOnly) {
    return new FarTransBenchmark(List.of(CountingRanker.values()), suitableOnly);
  }

  /// @param progress counts splits; at its wish the run ends behind the next one and reports what
  ///   was measured
  /// @throws Failure if the data set has none of the splits, or a ranker fails
  public FarTransReport run(FarTrans data, SplitChoice choice, Progress progress) throws Failure {
    long started = System.nanoTime();
    var titles = rankers.stream().map(AssetRanker::title).toList();
    var tally = new Tally(titles);
    var slices = new SliceTally(titles);
    var figures = new ArrayList<SplitFigures>();
    var splits = choice.of(data);
    for (var split : splits) {
      if (progress.isCancelled() && !figures.isEmpty()) {
        break;
      }
      var past = Past.of(data, split);
      var holdings = past.holdings();
      var test = new SplitTest(split, past, holdings, suitableOnly);
      var customers = test.customers();
      var ndcg = new LinkedHashMap<String, double[]>();
      for (var ranker : rankers) {
        var rankings = test.rank(ranker.scores(past, holdings, customers));
        ndcg.put(ranker.title(), rankings.ndcg(column -> true));
        slices.add(ranker.title(), Slice.of(past, holdings), customers, rankings);
      }
      tally.add(customers, ndcg);
      figures.add(
          new SplitFigures(
              split.number(), split.timePoint().toString(), customers.length, means(ndcg)));
      progress.report(figures.size(), splits.size());
    }
    return new FarTransReport(
        suitableOnly,
        figures,
        tally.means(),
        tally.above(CountingRanker.CO_OCCURRENCE.title()),
        slices.figures(),
        Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0);
  }

  private static Map<String, Double> means(Map<String, double[]> ndcg) {
    var means = new LinkedHashMap<String, Double>();
    ndcg.forEach(
        (ranker, values) -> means.put(ranker, Arrays.stream(values).average().orElse(Double.NaN)));
    return means;
  }

  /// Sums of figures over the customers of slices.
  private static final class SliceTally {
    private final List<String> rankers;
    private final Map<String, Map<String, double[]>> sums = new LinkedHashMap<>();

    SliceTally(List<String> rankers) {
      this.rankers = rankers;
    }

    void add(String ranker, List<Slice> slices, int[] customers, Rankings rankings) {
      for (var slice : slices) {
        var ndcg = rankings.ndcg(slice.columns());
        var sum =
            sums.computeIfAbsent(slice.title(), t -> new LinkedHashMap<>())
                .computeIfAbsent(ranker, r -> new double[2]);
        for (int i = 0; i < ndcg.length; i++) {
          if (slice.customers().test(customers[i]) && !Double.isNaN(ndcg[i])) {
            sum[0] += ndcg[i];
            sum[1]++;
          }
        }
      }
    }

    List<SliceFigures> figures() {
      var figures = new ArrayList<SliceFigures>();
      sums.forEach(
          (slice, ofRankers) -> {
            var means = new LinkedHashMap<String, Double>();
            ofRankers.forEach((ranker, sum) -> means.put(ranker, sum[0] / sum[1]));
            int tests = (int) ofRankers.getOrDefault(rankers.getFirst(), new double[2])[1];
            figures.add(new SliceFigures(slice, tests, means));
          });
      return figures;
    }
  }
}
