package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.advisorworkbench.behaviour.LatestBehaviour;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.ScoreCache;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.store.Store;
import org.advisorworkbench.suitability.SuitabilityRules;
import org.advisorworkbench.whatif.Counterfactuals.Options;
import org.advisorworkbench.whatif.EditableField;
import org.advisorworkbench.whatif.Edits;
import org.advisorworkbench.whatif.FieldValue.Choice;
import org.advisorworkbench.whatif.FieldValue.Whole;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Asks the shipped model with figures on a real store what would move products, and checks each
/// answer as anyone can who only ranks clients.
class WhatIfFromOutsideTest {
  private static final int PRODUCTS = 24;
  private static final Options OPTIONS = new Options(3, 2);

  private static Store store;
  private static InterestModel model;
  private static LocalAdviceEngine engine;
  private static ClientFile client;

  @BeforeAll
  static void fillTheStoreAndLoadTheShippedModel() throws Failure {
    var book = new BookGenerator(5, 12).generate();
    store = Store.inMemory();
    var shelf = book.products().subList(0, PRODUCTS);
    var known = shelf.stream().map(product -> product.id()).toList();
    store.write(
        writer -> {
          writer.saveProducts(shelf);
          writer.saveClients(book.clients());
          return writer.saveHoldings(
              book.files().stream()
                  .flatMap(file -> file.holdings().stream())
                  .filter(holding -> known.contains(holding.productId()))
                  .toList());
        });
    model = BertInterestModel.load(Path.of("models/minilm-towers-2026-11"), DeviceChoice.CPU);
    engine =
        new LocalAdviceEngine(
            model,
            store.clients(),
            store.products(),
            new LatestBehaviour(store.clients(), store.products(), store::revision),
            ScoreCache.NONE,
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
    client =
        store.clients().files().stream()
            .filter(file -> file.client().profile().riskBand() == RiskBand.BALANCED)
            .findFirst()
            .orElseThrow();
  }

  @AfterAll
  static void close() {
    engine.close();
    store.close();
  }

  @Test
  void everyCounterfactualIsBorneOutByRankingTheClientThatItMakes() {
    var real = engine.rank(client, Progress.NONE);
    var rules = new SuitabilityRules();
    int found = 0;
    for (int place : List.of(0, 1, 3, 5, PRODUCTS - 1)) {
      var product = real.ranked().get(place).product();
      var told = engine.counterfactuals(client, product, OPTIONS, Progress.NONE, refined -> {});
      assertEquals(real.ranked().get(place).rank(), told.now().rank());
      assertEquals(isInside(real, place), told.inside());
      for (var one : told.found()) {
        found++;
        var supposed = one.edits().applyTo(client);
        var ranking = engine.rank(supposed, Progress.NONE);
        var then =
            ranking.ranked().stream()
                .filter(other -> other.product().equals(product))
                .findFirst()
                .orElseThrow();
        assertEquals(!told.inside(), isInside(ranking, then.rank() - 1), one.toString());
        assertEquals(one.then().rank(), then.rank());
        assertEquals(one.then().logit(), then.logit(), 1e-5);
        assertEquals(model.probability(then.logit()), one.then().probability(), 1e-5);
        assertEquals(rules.refusals(supposed.client(), product), one.then().refusals());
      }
    }
    assertTrue(found > 2, "found " + found);
  }

  private static boolean isInside(Ranking ranking, int index) {
    return ranking.ranked().get(index).suitable() && index < OPTIONS.top();
  }

  @Test
  void nothingOfTheStoreIsTouched() {
    var files = store.clients().files();
    long revision = store.revision();
    var supposed =
        Edits.NONE
            .with(client.client().profile(), EditableField.HORIZON, new Whole(1))
            .with(client.client().profile(), EditableField.RISK_BAND, new Choice(RiskBand.GROWTH))
            .applyTo(client);
    var real = engine.rank(client, Progress.NONE);
    var hypothetical = engine.rank(supposed, Progress.NONE);
    engine.counterfactuals(
        client, real.ranked().getFirst().product(), OPTIONS, Progress.NONE, refined -> {});

    assertFalse(ids(real).equals(ids(hypothetical)));
    assertEquals(files, store.clients().files());
    assertEquals(revision, store.revision());
    assertEquals(client, store.clients().file(client.client().id()).orElseThrow());
    assertEquals(real.ranked(), engine.rank(client, Progress.NONE).ranked());
  }

  private static List<String> ids(Ranking ranking) {
    return ranking.ranked().stream().map(place -> place.product().id()).toList();
  }
}
