package org.advisorworkbench.training.metrics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class BinaryMetricsTest {
  @Test
  void rocAucAgreesWithScikitLearn() throws IOException {
    var oracle = Oracles.named("RA-085");
    assertEquals(
        oracle.expected().get("roc_auc").getAsDouble(),
        BinaryMetrics.rocAuc(
            Oracles.numbers(oracle.input().getAsJsonArray("y_score")),
            Oracles.flags(oracle.input().getAsJsonArray("y_true"))),
        oracle.tolerance());
  }

  @Test
  void brierScoreAgreesWithScikitLearn() throws IOException {
    var oracle = Oracles.named("CA-087");
    assertEquals(
        oracle.expected().get("brier").getAsDouble(),
        BinaryMetrics.brierScore(
            Oracles.numbers(oracle.input().getAsJsonArray("p")),
            Oracles.flags(oracle.input().getAsJsonArray("y_true"))),
        oracle.tolerance());
  }

  @Test
  void logLossAgreesWithScikitLearn() throws IOException {
    var oracle = Oracles.named("CA-088");
    var labels = oracle.input().getAsJsonArray("y_true");
    var spam = new boolean[labels.size()];
    IntStream.range(0, spam.length)
        .forEach(i -> spam[i] = labels.get(i).getAsString().equals("spam"));
    var probabilities =
        StreamSupport.stream(oracle.input().getAsJsonArray("p[ham,spam]").spliterator(), false)
            .mapToDouble(row -> row.getAsJsonArray().get(1).getAsDouble())
            .toArray();
    assertEquals(
        oracle.expected().get("log_loss").getAsDouble(),
        BinaryMetrics.logLoss(probabilities, spam),
        oracle.tolerance());
  }

  /// There the probability is that of the chosen class, and the label whether the choice was right.
  @Test
  void calibrationErrorAgreesWithTorchmetrics() throws IOException {
    var oracle = Oracles.named("CA-091");
    var rows = oracle.input().getAsJsonArray("p");
    var classes = Oracles.numbers(oracle.input().getAsJsonArray("y"));
    var confidences = new double[rows.size()];
    var right = new boolean[rows.size()];
    for (int i = 0; i < confidences.length; i++) {
      var row = Oracles.numbers(rows.get(i).getAsJsonArray());
      int chosen =
          IntStream.range(0, row.length).reduce((a, b) -> row[b] > row[a] ? b : a).orElseThrow();
      confidences[i] = row[chosen];
      right[i] = chosen == (int) classes[i];
    }
    var curve = ReliabilityCurve.of(confidences, right, oracle.input().get("n_bins").getAsInt());
    var expected = oracle.expected();
    assertAll(
        () ->
            assertEquals(
                expected.get("ece_l1").getAsDouble(), curve.expectedError(), oracle.tolerance()),
        () ->
            assertEquals(
                expected.get("ece_l2").getAsDouble(),
                curve.rootMeanSquareError(),
                oracle.tolerance()),
        () ->
            assertEquals(
                expected.get("mce").getAsDouble(), curve.greatestError(), oracle.tolerance()));
  }

  @Test
  void theReliabilityCurveAgreesWithScikitLearn() throws IOException {
    var oracle = Oracles.named("CA-089");
    var bins =
        ReliabilityCurve.of(
                Oracles.numbers(oracle.input().getAsJsonArray("p")),
                Oracles.flags(oracle.input().getAsJsonArray("y_true")),
                oracle.input().get("n_bins").getAsInt())
            .bins();
    assertAll(
        () ->
            assertArrayEquals(
                Oracles.numbers(oracle.expected().getAsJsonArray("prob_true")),
                bins.stream().mapToDouble(ReliabilityCurve.Bin::share).toArray(),
                oracle.tolerance()),
        () ->
            assertArrayEquals(
                Oracles.numbers(oracle.expected().getAsJsonArray("prob_pred")),
                bins.stream().mapToDouble(ReliabilityCurve.Bin::probability).toArray(),
                oracle.tolerance()));
  }

  /// There the share of pairs that stand in the wrong order.
  @Test
  void oneLessTheAucIsTheRankingLossOfScikitLearn() throws IOException {
    var oracle = Oracles.named("RA-086");
    var labels = oracle.input().getAsJsonArray("y_true");
    var scores = oracle.input().getAsJsonArray("y_score");
    double loss =
        IntStream.range(0, labels.size())
            .mapToDouble(
                row ->
                    1
                        - BinaryMetrics.rocAuc(
                            Oracles.numbers(scores.get(row).getAsJsonArray()),
                            Oracles.flags(labels.get(row).getAsJsonArray())))
            .average()
            .orElseThrow();
    assertEquals(oracle.expected().get("ranking_loss").getAsDouble(), loss, oracle.tolerance());
  }

  @Test
  void rocAucIsTheShareOfPairsInOrderWithTiesCountedHalf() {
    var random = new Random(7);
    var scores = random.ints(60, 0, 10).asDoubleStream().toArray();
    var labels = new boolean[scores.length];
    IntStream.range(0, labels.length).forEach(i -> labels[i] = random.nextInt(3) == 0);
    double won = 0;
    int pairs = 0;
    for (int i = 0; i < labels.length; i++) {
      for (int j = 0; j < labels.length; j++) {
        if (labels[i] && !labels[j]) {
          won += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
          pairs++;
        }
      }
    }
    assertEquals(won / pairs, BinaryMetrics.rocAuc(scores, labels), 1e-12);
  }

  @Test
  void whatCannotBeMeasuredIsNotANumber() {
    var onlyPositive = new boolean[] {true, true};
    var scores = new double[] {0.2, 0.4};
    assertAll(
        () -> assertEquals(Double.NaN, BinaryMetrics.rocAuc(scores, onlyPositive)),
        () -> assertEquals(Double.NaN, BinaryMetrics.logLoss(new double[0], new boolean[0])),
        () -> assertEquals(Double.NaN, BinaryMetrics.brierScore(new double[0], new boolean[0])));
  }

  @Test
  void aCertainMistakeCostsMuchButNotEverything() {
    double loss = BinaryMetrics.logLoss(new double[] {0}, new boolean[] {true});
    assertEquals(52 * Math.log(2), loss, 1e-9);
  }

  @Test
  void everyScoreNeedsALabel() {
    assertThrows(
        IllegalArgumentException.class, () -> BinaryMetrics.rocAuc(new double[2], new boolean[3]));
  }
}
