package org.advisorworkbench.training.metrics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankedRelevanceTest {
  private static final boolean[] RELEVANCE = {true, false, false, true, false, true};
  private static final double[] TIED = {2, 2, 3, 2, 2, 1};

  @Test
  void averagePrecisionAgreesWithScikitLearn() throws IOException {
    var oracle = Oracles.named("RA-085");
    var ranked =
        RankedRelevance.of(
            Oracles.numbers(oracle.input().getAsJsonArray("y_score")),
            Oracles.flags(oracle.input().getAsJsonArray("y_true")));
    assertEquals(
        oracle.expected().get("average_precision").getAsDouble(),
        ranked.averagePrecision(4),
        oracle.tolerance());
  }

  @Test
  void theMeanOverClientsAgreesWithThatOverSamplesOfScikitLearn() throws IOException {
    var oracle = Oracles.named("RA-086");
    var labels = oracle.input().getAsJsonArray("y_true");
    var scores = oracle.input().getAsJsonArray("y_score");
    double mean =
        IntStream.range(0, labels.size())
            .mapToObj(
                row ->
                    RankedRelevance.of(
                        Oracles.numbers(scores.get(row).getAsJsonArray()),
                        Oracles.flags(labels.get(row).getAsJsonArray())))
            .mapToDouble(ranked -> ranked.averagePrecision(3))
            .average()
            .orElseThrow();
    assertEquals(oracle.expected().get("lrap").getAsDouble(), mean, oracle.tolerance());
  }

  /// By hand: relevant at places 1 and 4 of the first 4, one more behind them.
  @Test
  void firstPlacesCountAsDefined() {
    var ranked =
        RankedRelevance.of(
            new double[] {6, 5, 4, 3, 2, 1}, new boolean[] {true, false, false, true, false, true});
    assertAll(
        () -> assertEquals((1 + 2 / 4.0) / 3, ranked.averagePrecision(4), 1e-12),
        () -> assertEquals(2 / 3.0, ranked.recall(4), 1e-12),
        () -> assertEquals(1, ranked.hit(4), 1e-12),
        () -> assertEquals(0, ranked.hit(0), 1e-12));
  }

  /// The judge writes down every order of the four tied items.
  @Test
  void tiesCountAsTheMeanOverAllOrders() {
    var ranked = RankedRelevance.of(TIED, RELEVANCE);
    assertAll(
        IntStream.rangeClosed(1, 6)
            .mapToObj(
                k ->
                    () ->
                        assertAll(
                            () -> agrees(ranked.ndcg(k), untied -> untied.ndcg(k)),
                            () ->
                                agrees(
                                    ranked.averagePrecision(k),
                                    untied -> untied.averagePrecision(k)),
                            () -> agrees(ranked.recall(k), untied -> untied.recall(k)),
                            () -> agrees(ranked.hit(k), untied -> untied.hit(k)))));
  }

  private static void agrees(double found, ToDoubleFunction<RankedRelevance> figure) {
    double expected =
        orders(List.of(0, 1, 3, 4)).stream()
            .map(RankedRelevanceTest::untied)
            .mapToDouble(scores -> figure.applyAsDouble(RankedRelevance.of(scores, RELEVANCE)))
            .average()
            .orElseThrow();
    assertEquals(expected, found, 1e-12);
  }

  private static double[] untied(List<Integer> order) {
    var scores = TIED.clone();
    for (int place = 0; place < order.size(); place++) {
      scores[order.get(place)] -= 0.1 * place;
    }
    return scores;
  }

  private static List<List<Integer>> orders(List<Integer> items) {
    if (items.isEmpty()) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<Integer>>();
    for (var first : items) {
      var others = items.stream().filter(item -> !item.equals(first)).toList();
      for (var rest : orders(others)) {
        var order = new ArrayList<Integer>();
        order.add(first);
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }

  @Test
  void yesAndNoGiveTheSameAsGainsOfOneAndZero() {
    var gains = new double[] {1, 0, 0, 1, 0, 1};
    assertEquals(Ndcg.at(3, gains, TIED), RankedRelevance.of(TIED, RELEVANCE).ndcg(3), 1e-12);
  }

  @Test
  void withoutAnythingRelevantNothingIsANumber() {
    var ranked = RankedRelevance.of(new double[] {2, 1}, new boolean[2]);
    assertAll(
        () -> assertEquals(Double.NaN, ranked.ndcg(2)),
        () -> assertEquals(Double.NaN, ranked.averagePrecision(2)),
        () -> assertEquals(Double.NaN, ranked.recall(2)),
        () -> assertEquals(Double.NaN, ranked.hit(2)));
  }
}
