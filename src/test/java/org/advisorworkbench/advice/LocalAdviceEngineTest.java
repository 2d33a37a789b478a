package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.AdviceEngine.FairnessOptions;
import org.advisorworkbench.behaviour.FigureSource;
import org.advisorworkbench.behaviour.LatestBehaviour;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.fairness.FairnessReport;
import org.advisorworkbench.fairness.FairnessReport.Slice;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.product.Price;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductRepository;
import org.advisorworkbench.ranking.ScoreCache;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.sample.SampleBook;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalAdviceEngineTest {
  private static final SampleBook BOOK = new BookGenerator(3, 36).generate();
  private static final ClientFile CLIENT = BOOK.files().getFirst();
  private static final Product PRODUCT = BOOK.products().getFirst();
  private static final FairnessOptions BY_GENDER =
      new FairnessOptions(List.of(ProtectedAttribute.GENDER), "", 5);

  private final WordCountModel model = new WordCountModel();
  private final LocalAdviceEngine engine =
      new LocalAdviceEngine(
          model,
          new GeneratedClients(),
          new GeneratedProducts(),
          FigureSource.NONE,
          ScoreCache.NONE,
          Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));

  @Test
  void aRankingScoresEachProductOnceByItsWholeText() {
    var ranking = engine.rank(CLIENT, Progress.NONE);
    assertEquals(BOOK.products().size(), ranking.ranked().size());
    assertEquals(BOOK.products().size(), model.asked());
  }

  @Test
  void anExplanationExplainsTheLogitOfTheRanking() {
    var place =
        engine.rank(CLIENT, Progress.NONE).ranked().stream()
            .filter(recommendation -> recommendation.product().equals(PRODUCT))
            .findFirst()
            .orElseThrow();
    assertEquals(place.logit(), explain(ExplainOptions.DEFAULT).attribution().logit(), 1e-12);
  }

  @Test
  void aModelThatReadsFiguresRanksAndExplainsWithThoseOfTheBook() {
    var clients = new GeneratedClients();
    var behaviour = new LatestBehaviour(clients, new GeneratedProducts(), () -> 1);
    var known = behaviour.of(CLIENT).toward(PRODUCT);
    try (var fused =
        new LocalAdviceEngine(
            new FusedModel(),
            clients,
            new GeneratedProducts(),
            behaviour,
            ScoreCache.NONE,
            Clock.systemUTC())) {
      var explanation =
          fused.explain(CLIENT, PRODUCT, ExplainOptions.DEFAULT, Progress.NONE, ignored -> {});
      var place =
          fused.rank(CLIENT, Progress.NONE).ranked().stream()
              .filter(recommendation -> recommendation.product().equals(PRODUCT))
              .findFirst()
              .orElseThrow();
      assertEquals(place.logit(), explanation.attribution().logit(), 1e-12);
      assertEquals(0, explanation.attribution().residual(), 1e-9);
      assertEquals(fused.players(CLIENT, PRODUCT), explanation.players());
      for (var player : explanation.figures()) {
        assertEquals(known.valueOr(player.figure(), Double.NaN), player.value());
      }
      assertEquals(
          new FusedModel().figureLogit(known),
          place.logit() - explain(ExplainOptions.DEFAULT).attribution().logit(),
          1e-12);
    }
  }

  @Test
  void theEngineSpendsSomeSixteenEvaluationsAWordUnlessTold() {
    var explanation = explain(ExplainOptions.DEFAULT);
    int words = explanation.players().size();
    int evaluations = explanation.attribution().evaluations();
    assertTrue(6 * (words - 1) <= evaluations && evaluations <= 16 * words, "" + evaluations);
    assertEquals(evaluations, model.asked());
  }

  @Test
  void anExplanationIsRefinedFromTheFirstPairOfOrdersOn() {
    var refined = new ArrayList<Explanation>();
    var last = engine.explain(CLIENT, PRODUCT, ExplainOptions.DEFAULT, Progress.NONE, refined::add);
    assertTrue(refined.size() > 2, "" + refined.size());
    assertEquals(last, refined.getLast());
    for (var explanation : refined) {
      assertEquals(0, explanation.attribution().residual(), 1e-9);
    }
  }

  @Test
  void agreementIsAskedByOneEvaluationMoreThanWordsForEachConvention() {
    var explanation = explain(ExplainOptions.DEFAULT);
    int before = model.asked();
    var agreement = engine.agreement(explanation, Progress.NONE);
    assertEquals(2 * (explanation.textPlayers().size() + 1), agreement.evaluations());
    assertEquals(agreement.evaluations(), model.asked() - before);
    // The model adds up words: whatever way one asks, the same are strongest.
    assertEquals(3, agreement.checks().getLast().common());
    assertFalse(agreement.doubtful());
  }

  @Test
  void agreementIsNotAskedAnyMoreOnceItIsCancelled() {
    var explanation = explain(ExplainOptions.DEFAULT);
    int before = model.asked();
    assertThrows(
        CancellationException.class, () -> engine.agreement(explanation, new StopAfter(0)));
    assertEquals(before, model.asked());
  }

  @ParameterizedTest
  @EnumSource(value = ExplanationMethod.class, names = "EXACT", mode = EnumSource.Mode.EXCLUDE)
  void everyMethodKeepsItsBudgetAddsUpAndRepeatsItself(ExplanationMethod method) {
    int words = explain(ExplainOptions.DEFAULT).textPlayers().size();
    var options = new ExplainOptions(method, method.smallestBudget(words) + 40, 7);

    var attribution = explain(options).attribution();

    assertEquals(0, attribution.residual(), 1e-9);
    assertTrue(attribution.evaluations() <= options.budget(), "" + attribution.evaluations());
    assertEquals(attribution, explain(options).attribution());
  }

  @Test
  void fieldsAndPhrasesGroupTheWordsOfBothTexts() {
    var explanation = explain(ExplainOptions.DEFAULT);

    var groups = Grain.WORDS.partition(explanation.client(), explanation.product());

    assertEquals(
        explanation.textPlayers().stream().map(Explanation.TextPlayer::index).toList(),
        groups.players());
    assertEquals(2, groups.parts().size());
    assertEquals(
        explanation.textPlayers().stream()
            .map(word -> word.side() + word.field())
            .distinct()
            .count(),
        groups.parts().stream().mapToLong(side -> side.parts().size()).sum());
  }

  @Test
  void aFairnessReportGrowsOverTheBookAndEndsWithAllOfIt() {
    var refined = new ArrayList<FairnessReport>();
    var last = engine.fairness(BY_GENDER, Progress.NONE, refined::add);
    var sizes = refined.stream().map(FairnessReport::clientsRanked).toList();
    assertEquals(sizes.stream().sorted().toList(), sizes);
    assertTrue(sizes.size() > 2 && sizes.getFirst() < 36);
    assertEquals(36, last.clientsRanked());
    assertEquals(last, refined.getLast());
  }

  @Test
  void aFairnessReportCountsTheFirstSuitableProductsOfEveryRanking() {
    var report = engine.fairness(BY_GENDER, Progress.NONE, ignored -> {});
    var rankings = BOOK.files().stream().map(file -> engine.rank(file, Progress.NONE)).toList();
    for (var product : BOOK.products()) {
      long selected =
          rankings.stream()
              .filter(
                  ranking ->
                      ranking.suitable().stream()
                          .limit(BY_GENDER.top())
                          .anyMatch(place -> place.product().equals(product)))
              .count();
      var slices =
          report.products().stream()
              .filter(entry -> entry.productId().equals(product.id()))
              .findFirst()
              .orElseThrow()
              .slices();
      assertEquals(selected, slices.stream().mapToInt(Slice::selected).sum());
      assertEquals(36, slices.stream().mapToInt(Slice::clients).sum());
    }
  }

  @Test
  void aFairnessReportCanBeStoppedBetweenTwoClients() {
    var refined = new ArrayList<FairnessReport>();
    assertThrows(
        CancellationException.class,
        () -> engine.fairness(BY_GENDER, new StopAfter(12), refined::add));
    assertEquals(11, refined.getLast().clientsRanked());
  }

  private Explanation explain(ExplainOptions options) {
    return engine.explain(CLIENT, PRODUCT, options, Progress.NONE, ignored -> {});
  }

  private static final class StopAfter implements Progress {
    private final long limit;
    private long done;

    StopAfter(long limit) {
      this.limit = limit;
    }

    @Override
    public void report(long done, long total) {
      this.done = done;
    }

    @Override
    public boolean isCancelled() {
      return done >= limit;
    }
  }

  private static final class GeneratedClients implements ClientRepository {
    @Override
    public List<Client> all() {
      return BOOK.clients();
    }

    @Override
    public Optional<ClientFile> file(String clientId) {
      return files().stream().filter(file -> file.client().id().equals(clientId)).findFirst();
    }

    @Override
    public List<ClientFile> files() {
      return BOOK.files();
    }

    @Override
    public List<Transaction> transactions(String clientId) {
      return BOOK.transactions().stream()
          .filter(transaction -> transaction.clientId().equals(clientId))
          .toList();
    }

    @Override
    public List<Interaction> interactions() {
      return BOOK.interactions();
    }
  }

  private static final class GeneratedProducts implements ProductRepository {
    @Override
    public List<Product> all() {
      return BOOK.products();
    }

    @Override
    public Optional<Product> find(String productId) {
      return all().stream().filter(product -> product.id().equals(productId)).findFirst();
    }

    @Override
    public List<Price> prices(String productId) {
      return List.of();
    }
  }
}
