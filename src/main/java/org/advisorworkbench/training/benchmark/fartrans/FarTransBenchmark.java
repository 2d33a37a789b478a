package org.advisorworkbench.training.benchmark.fartrans;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.advisorworkbench.bert.TorchEngine;
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
  /// The order that no ranker can exceed. It is worth less than 1 where some of what was bought did
  /// not suit, and is told only there.
  private static final String BEST_ORDER = "best order";

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

  /// With those and one that learns from behaviour.
  public static FarTransBenchmark withBehaviour(TorchEngine engine, boolean suitableOnly) {
    var rankers = new ArrayList<AssetRanker>(List.of(CountingRanker.values()));
    rankers.add(LearnedRanker.ofBehaviour(engine, new Lessons(Optional.empty())));
    return new FarTransBenchmark(rankers, suitableOnly);
  }

  /// With those, one that reads texts, and one that learns from both.
  ///
  /// @param texts is used and closed by the caller
  public static FarTransBenchmark withTexts(
      TorchEngine engine, TextLogits texts, boolean suitableOnly) {
    var lessons = new Lessons(Optional.of(texts));
    var rankers = new ArrayList<AssetRanker>(List.of(CountingRanker.values()));
    rankers.add(LearnedRanker.ofBehaviour(engine, lessons));
    rankers.add(new TextRanker(texts));
    rankers.add(LearnedRanker.fused(engine, lessons));
    return new FarTransBenchmark(rankers, suitableOnly);
  }

  /// @param progress counts splits; when cancelled, the splits measured so far are reported
  /// @throws Failure if the data set has none of the splits, or a ranker fails
  /// @throws CancellationException if cancelled before the first split was measured
  public FarTransReport run(FarTrans data, SplitChoice choice, Progress progress) throws Failure {
    long started = System.nanoTime();
    var titles = titles();
    var tally = new Tally(titles);
    var slices = new SliceTally(titles);
    var figures = new ArrayList<SplitFigures>();
    var splits = choice.of(data);
    for (var split : splits) {
      var past = Past.of(data, split);
      var holdings = past.holdings();
      var test = new SplitTest(split, past, holdings, suitableOnly);
      var scores = scores(past, holdings, test.customers(), !figures.isEmpty(), progress);
      if (scores.isEmpty()) {
        break;
      }
      var ndcg = new LinkedHashMap<String, double[]>();
      var ofRankers = new LinkedHashMap<String, Rankings>();
      scores.forEach((ranker, ofRanker) -> ofRankers.put(ranker, test.rank(ofRanker)));
      if (suitableOnly) {
        ofRankers.put(BEST_ORDER, test.bestOrder());
      }
      ofRankers.forEach(
          (ranker, rankings) -> {
            ndcg.put(ranker, rankings.ndcg(column -> true));
            slices.add(ranker, Slice.of(past, holdings), test.customers(), rankings);
          });
      tally.add(test.customers(), ndcg);
      figures.add(
          new SplitFigures(
              split.number(), split.timePoint().toString(), test.customers().length, means(ndcg)));
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

  private List<String> titles() {
    var ofRankers = rankers.stream().map(AssetRanker::title);
    return suitableOnly
        ? Stream.concat(ofRankers, Stream.of(BEST_ORDER)).toList()
        : ofRankers.toList();
  }

  /// The scores of each ranker; empty where the work was cancelled and there is something to report
  /// already.
  private Map<String, double[][]> scores(
      Past past, Holdings holdings, int[] customers, boolean mayEnd, Progress progress)
      throws Failure {
    var scores = new LinkedHashMap<String, double[][]>();
    try {
      for (var ranker : rankers) {
        progress.checkCancelled();
        scores.put(ranker.title(), ranker.scores(past, holdings, customers));
      }
    } catch (CancellationException cancelled) {
      if (!mayEnd) {
        throw cancelled;
      }
      return Map.of();
    }
    return scores;
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
