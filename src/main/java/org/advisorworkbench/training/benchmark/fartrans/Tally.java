package org.advisorworkbench.training.benchmark.fartrans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.advisorworkbench.training.metrics.Bootstrap;
import org.advisorworkbench.training.metrics.Estimate;

/// The figures of rankers on the customers of splits, and how sure they are.
///
/// A figure is the mean over the customers of a split, then over the splits. To say how sure it is,
/// customers are drawn anew, each with all splits that it belongs to, because windows overlap and a
/// customer resembles itself. The interval speaks of other customers of the same years, not of
/// other years.
final class Tally {
  private static final int DRAWS = 2000;
  private static final long SEED = 1;

  private final List<String> rankers;
  private final List<int[]> customers = new ArrayList<>();
  private final List<Map<String, double[]>> figures = new ArrayList<>();

  Tally(List<String> rankers) {
    this.rankers = List.copyOf(rankers);
  }

  /// @param customersOfSplit who was tested
  /// @param ndcg of each ranker for each of them
  void add(int[] customersOfSplit, Map<String, double[]> ndcg) {
    customers.add(customersOfSplit);
    figures.add(ndcg);
  }

  /// The mean of each ranker.
  Map<String, Estimate> means() {
    var means = new LinkedHashMap<String, Estimate>();
    for (var ranker : rankers) {
      means.put(ranker, estimate(of(ranker)));
    }
    return means;
  }

  /// How far each other ranker lies above one of them, customer by customer.
  Map<String, Estimate> above(String reference) {
    var differences = new LinkedHashMap<String, Estimate>();
    var lower = of(reference);
    for (var ranker : rankers) {
      if (!ranker.equals(reference)) {
        var upper = of(ranker);
        differences.put(
            ranker,
            estimate(
                IntStream.range(0, upper.size())
                    .mapToObj(split -> difference(upper.get(split), lower.get(split)))
                    .toList()));
      }
    }
    return differences;
  }

  private List<double[]> of(String ranker) {
    return figures.stream().map(figure -> figure.getOrDefault(ranker, new double[0])).toList();
  }

  private static double[] difference(double[] upper, double[] lower) {
    return IntStream.range(0, upper.length).mapToDouble(i -> upper[i] - lower[i]).toArray();
  }

  private Estimate estimate(List<double[]> figureOfSplit) {
    var everybody = new TreeSet<Integer>();
    customers.forEach(split -> Arrays.stream(split).forEach(everybody::add));
    var index = everybody.stream().mapToInt(Integer::intValue).toArray();
    var places =
        customers.stream()
            .map(split -> Arrays.stream(split).map(c -> Arrays.binarySearch(index, c)).toArray())
            .toList();
    return new Bootstrap(DRAWS, SEED)
        .resample(index.length, times -> mean(figureOfSplit, places, times));
  }

  /// @param times how often each customer counts
  private static double mean(List<double[]> figureOfSplit, List<int[]> places, int[] times) {
    double sum = 0;
    for (int split = 0; split < places.size(); split++) {
      var figure = figureOfSplit.get(split);
      var place = places.get(split);
      double ofSplit = 0;
      int count = 0;
      for (int i = 0; i < place.length; i++) {
        ofSplit += times[place[i]] * figure[i];
        count += times[place[i]];
      }
      sum += ofSplit / count;
    }
    return sum / places.size();
  }
}
