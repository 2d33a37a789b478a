package org.advisorworkbench.training.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdcgTest {
  @Test
  void tiesAreAveragedAsInScikitLearn() throws IOException {
    var oracle = Oracles.named("RA-084");
    assertEquals(
        oracle.expected().get("ndcg").getAsDouble(),
        Ndcg.at(
            oracle.input().get("k").getAsInt(),
            Oracles.numbers(oracle.input().getAsJsonArray("relevance")),
            Oracles.numbers(oracle.input().getAsJsonArray("scores"))),
        oracle.tolerance());
  }

  /// There a query counts as often as its weight says, and one without gains not at all.
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void gradedGainsCountAsInTensorFlow(int k) throws IOException {
    var oracle = Oracles.named("RA-072");
    var queries =
        StreamSupport.stream(
                oracle.input().getAsJsonArray("queries_sorted_by_prediction_gains").spliterator(),
                false)
            .map(row -> Oracles.numbers(row.getAsJsonArray()))
            .toList();
    double sum = 0;
    double weights = 0;
    for (int query = 0; query < queries.size(); query++) {
      var gains = queries.get(query);
      double ndcg = Ndcg.at(k, gains, descending(gains.length));
      if (!Double.isNaN(ndcg)) {
        sum += (query + 1) * ndcg;
        weights += query + 1;
      }
    }
    assertEquals(
        oracle.expected().get("ndcg@" + k).getAsDouble(), sum / weights, oracle.tolerance());
  }

  @Test
  void theSecondOfTwoPlacesIsWorthLess() {
    assertEquals(
        1 / (Math.log(3) / Math.log(2)),
        Ndcg.at(10, new double[] {0, 1, 0}, new double[] {3, 2, 1}),
        1e-12);
  }

  @Test
  void theBestIsAtMostAsLongAsThereAreRelevantItems() {
    assertEquals(1, Ndcg.at(10, new double[] {1, 1, 0}, new double[] {3, 2, 1}), 1e-12);
  }

  @Test
  void withoutAnythingRelevantItIsNotANumber() {
    assertEquals(Double.NaN, Ndcg.at(10, new double[3], new double[] {3, 2, 1}));
  }

  private static double[] descending(int count) {
    return IntStream.range(0, count).mapToDouble(i -> -i).toArray();
  }
}
