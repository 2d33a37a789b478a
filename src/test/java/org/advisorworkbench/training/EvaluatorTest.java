package org.advisorworkbench.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.training.metrics.PairedComparison.Verdict;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluatorTest {
  private static final int K = 5;

  private LabelledBook book;
  private Evaluator evaluator;
  private Measurement truth;
  private Measurement ignorance;

  @BeforeAll
  void measure() {
    book = new SyntheticBooks().generate(5, 60);
    evaluator = new Evaluator(book, K);
    truth = evaluator.measure(new Oracle(book, 1), Progress.NONE);
    ignorance = evaluator.measure(new Oracle(book, 0), Progress.NONE);
  }

  @Test
  void whoKnowsTheTruthReachesTheBest() {
    var evaluation = truth.evaluation();
    assertAll(
        () -> assertEquals(new Estimate(1, 1, 1), evaluation.interest().shareOfBest()),
        () -> assertEquals(evaluation.order().best().ndcg(), evaluation.order().model().ndcg()),
        () -> assertEquals(Verdict.BETTER, evaluation.order().overPopularity().verdict()));
  }

  @Test
  void theShareOfTheBestOfWhoKnowsNothingIsOneHalfDividedByTheBest() {
    var interest = ignorance.evaluation().interest();
    var best = truth.evaluation().interest().auc();
    // With all scores equal the AUC is one half whoever is drawn, so that only the best varies.
    assertAll(
        () -> assertEquals(0.5 / best.value(), interest.shareOfBest().value(), 1e-12),
        () -> assertEquals(0.5 / best.high(), interest.shareOfBest().low(), 1e-3),
        () -> assertEquals(0.5 / best.low(), interest.shareOfBest().high(), 1e-3),
        () -> assertEquals(new Estimate(0, 0, 0), interest.shareOfBestAboveChance()));
  }

  @Test
  void theTruthBeatsEveryRankingThatReadsNothing() {
    var baselines = truth.evaluation().interest().baselines();
    assertEquals(
        List.of("item co-occurrence", "popularity", "recent popularity"),
        baselines.stream().map(Evaluation.Baseline::name).toList());
    for (var baseline : baselines) {
      assertEquals(Verdict.BETTER, baseline.gain().verdict(), baseline.name());
      assertEquals(
          truth.evaluation().interest().auc().value() - baseline.auc().value(),
          baseline.gain().difference().value(),
          1e-12,
          baseline.name());
    }
  }

  @Test
  void whoKnowsNothingIsAsGoodAsChance() {
    var evaluation = ignorance.evaluation();
    assertAll(
        () -> assertEquals(0.5, evaluation.interest().auc().value()),
        () -> assertEquals(0.5, evaluation.outcomes().auc().value()),
        () -> assertEquals(Math.log(2), evaluation.outcomes().logLoss().value(), 1e-12),
        () -> assertEquals(K / 80.0, evaluation.order().model().coverage().value(), 0.1));
  }

  @Test
  void comparisonsTellWhoIsBetterAndThatNobodyIsBetterThanThemselves() {
    var comparison = evaluator.compare(truth, ignorance);
    var itself = evaluator.compare(truth, truth);
    assertAll(
        () -> assertEquals(Verdict.BETTER, comparison.interestAuc().verdict()),
        () -> assertEquals(Verdict.BETTER, comparison.ndcg().verdict()),
        () -> assertEquals(Verdict.BETTER, comparison.meanAveragePrecision().verdict()),
        () -> assertTrue(comparison.ndcgKept().low() > 1),
        () -> assertEquals(Verdict.NOT_DISTINGUISHABLE, itself.logLoss().verdict()),
        () -> assertEquals(1, itself.ndcgKept().high(), 1e-12));
  }

  @Test
  void sizesAreThoseOfTheBook() {
    var evaluation = truth.evaluation();
    var kinds = evaluation.slices().stream().filter(slice -> slice.clients() == 60).toList();
    assertAll(
        () -> assertEquals(60, evaluation.clients()),
        () -> assertEquals(book.answers().size(), evaluation.outcomes().answers()),
        // New products, and each kind, which together make up the shelf.
        () ->
            assertEquals(
                80,
                kinds.stream()
                    .filter(slice -> !slice.name().startsWith("new"))
                    .mapToInt(Evaluation.Slice::products)
                    .sum()));
  }

  @Test
  void newProductsAndClientsAreThoseWithFewHoldings() {
    var few =
        BookPart.slices(book.truth()).stream()
            .filter(part -> part.name().startsWith("new products"))
            .findFirst()
            .orElseThrow();
    var holders = book.truth().holders();
    assertAll(
        () -> assertTrue(Arrays.stream(few.products()).allMatch(p -> holders[p] == 0)),
        () ->
            assertEquals(
                Arrays.stream(holders).filter(count -> count == 0).count(), few.products().length));
  }

  /// Says what the book says, or a share of it.
  ///
  /// @param share 1 for the truth, 0 for nothing
  private record Oracle(LabelledBook book, double share) implements InterestModel {
    @Override
    public String id() {
      return "oracle";
    }

    @Override
    public String sha256() {
      return "00";
    }

    @Override
    public String device() {
      return "none";
    }

    @Override
    public double[] logits(List<Pair> pairs, Progress progress) {
      return pairs.stream().mapToDouble(this::logit).toArray();
    }

    private double logit(Pair pair) {
      int client = book.clients().indexOf(pair.client().text());
      int product = book.products().indexOf(pair.product().text());
      if (client < 0 || share == 0) {
        return 0;
      }
      double probability = book.truth().probability()[client][product];
      return share * Math.log(probability / (1 - probability));
    }

    @Override
    public double probability(double logit) {
      return Calibration.NONE.probability(logit);
    }

    @Override
    public void close() {}
  }
}
