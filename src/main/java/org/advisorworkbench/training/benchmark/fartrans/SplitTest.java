package org.advisorworkbench.training.benchmark.fartrans;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.advisorworkbench.training.benchmark.fartrans.Split.Test;
import org.advisorworkbench.training.metrics.Ndcg;

/// Measures rankings against what the customers of one split bought next.
///
/// Candidates are the eligible assets that a customer does not hold. The gain is 1 for what was
/// bought; the best order puts all of it first, whether it is among the candidates or not.
final class SplitTest {
  private static final int TOP = 10;

  /// An asset may carry one band more than the customer's; of a customer whose band is not known
  /// the lowest is assumed.
  private static final int TOLERATED_BANDS = 1;

  private final Split split;
  private final Past past;
  private final Holdings holdings;
  private final List<int[]> candidates;

  /// @param suitable whether assets that do not suit a customer's risk level are no candidates
  SplitTest(Split split, Past past, Holdings holdings, boolean suitable) {
    this.split = split;
    this.past = past;
    this.holdings = holdings;
    this.candidates =
        split.tests().stream()
            .map(
                test -> {
                  var all = holdings.candidates(test.customer());
                  return suitable ? suitable(test.customer(), all) : all;
                })
            .toList();
  }

  private int[] suitable(int customer, int[] columns) {
    int most = past.profile(customer).riskBand().orElse(0) + TOLERATED_BANDS;
    return Arrays.stream(columns)
        .filter(column -> past.assets().get(holdings.asset(column)).riskBand() <= most)
        .toArray();
  }

  /// The customers of the split, in the order of its tests.
  int[] customers() {
    return split.tests().stream().mapToInt(Test::customer).toArray();
  }

  /// Puts the candidates of each customer in order.
  ///
  /// @param scores for each customer and column, highest first
  Rankings rank(double[][] scores) {
    return new Rankings(
        IntStream.range(0, scores.length)
            .mapToObj(test -> First.of(candidates.get(test), scores[test]))
            .toList());
  }

  /// Puts the candidates that were bought before all others.
  Rankings bestOrder() {
    var scores = new double[split.tests().size()][holdings.size()];
    for (int test = 0; test < scores.length; test++) {
      for (int asset : split.tests().get(test).bought()) {
        scores[test][holdings.column(asset)] = 1;
      }
    }
    return rank(scores);
  }

  /// The first places for each customer.
  final class Rankings {
    private final List<First> firsts;

    private Rankings(List<First> firsts) {
      this.firsts = firsts;
    }

    /// nDCG of the first ten places.
    ///
    /// @param counted whether a bought asset, by its column, is to be counted
    /// @return of each customer, 0 to 1; NaN where nothing that counts was bought
    double[] ndcg(IntPredicate counted) {
      return IntStream.range(0, firsts.size())
          .mapToDouble(
              test ->
                  firsts
                      .get(test)
                      .ndcg(
                          split.tests().get(test).bought().stream()
                              .mapToInt(holdings::column)
                              .filter(counted)
                              .toArray()))
          .toArray();
    }
  }

  /// The candidates of the first ten places, and those that share the tenth.
  private record First(List<Integer> columns, List<Double> scores) {
    static First of(int[] candidates, double[] scores) {
      var sorted =
          Arrays.stream(candidates).mapToDouble(column -> scores[column]).sorted().toArray();
      double tenth = sorted.length <= TOP ? Double.NEGATIVE_INFINITY : sorted[sorted.length - TOP];
      var columns =
          Arrays.stream(candidates).filter(column -> scores[column] >= tenth).boxed().toList();
      return new First(columns, columns.stream().map(column -> scores[column]).toList());
    }

    /// @param bought columns, each once
    double ndcg(int[] bought) {
      int places = columns.size();
      int below = Math.max(0, TOP - places);
      var gains = new double[places + below + bought.length];
      var kept = new double[gains.length];
      // Empty places come before whatever was bought but stands in none of the first.
      Arrays.fill(kept, places, places + below, -Double.MAX_VALUE);
      Arrays.fill(kept, places + below, kept.length, Double.NEGATIVE_INFINITY);
      for (int place = 0; place < places; place++) {
        kept[place] = scores.get(place);
      }
      int missed = places + below;
      for (int column : bought) {
        int place = columns.indexOf(column);
        gains[place >= 0 ? place : missed++] = 1;
      }
      return Ndcg.at(TOP, gains, kept);
    }
  }
}
