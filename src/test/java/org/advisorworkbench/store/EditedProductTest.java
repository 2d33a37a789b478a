package org.advisorworkbench.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.advisorworkbench.advice.LocalAdviceEngine;
import org.advisorworkbench.behaviour.FigureSource;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.bert.ProductHalves;
import org.advisorworkbench.bert.RandomModel;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.narrative.ProductNarrator;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ranking.ScoreCache;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.sample.SampleBook;
import org.advisorworkbench.training.feedback.StoredSample;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A product is edited between two rankings that share the halves of the store.
class EditedProductTest {
  private static final SampleBook BOOK = new BookGenerator(5, 4).generate();
  private static final String CLIENT = BOOK.clients().getFirst().id();

  @TempDir private Path folder;

  @Test
  void theNextRankingReadsTheNewText() throws Failure {
    var model =
        RandomModel.write(folder, "small", 7, new TokenLimits(32, 96), new Calibration(1, 0));
    var before = BOOK.products().getFirst();
    var after = described(before, "Mines the deep sea of the Pacific.");
    try (var store = StoredSample.of(BOOK)) {
      var old = logits(store, model, store.productHalves());
      store.write(book -> book.saveProducts(List.of(after)));
      var edited = logits(store, model, store.productHalves());
      var fresh = logits(store, model, ProductHalves.NONE);

      assertNotEquals(of(before, old), of(before, edited), 1e-3);
      for (var product : BOOK.products()) {
        assertEquals(of(product, fresh), of(product, edited), 1e-5, product.name());
        if (!product.equals(before)) {
          assertEquals(of(product, old), of(product, edited), 1e-5, product.name());
        }
      }
      // The old half, which nothing asks for any more, and the new one beside it.
      var narrator = new ProductNarrator();
      assertEquals(
          2,
          store
              .productHalves()
              .states(
                  sha256(model),
                  List.of(narrator.narrate(before).text(), narrator.narrate(after).text()))
              .size());
    }
  }

  /// By a model that has just been loaded, so that it knows no halves but those of the store.
  private static Map<String, Double> logits(Store store, Path model, ProductHalves halves)
      throws Failure {
    try (var engine =
        new LocalAdviceEngine(
            BertInterestModel.load(model, DeviceChoice.CPU, halves),
            store.clients(),
            store.products(),
            FigureSource.NONE,
            ScoreCache.NONE,
            Clock.systemUTC())) {
      return engine
          .rank(store.clients().file(CLIENT).orElseThrow(), Progress.NONE)
          .ranked()
          .stream()
          .collect(Collectors.toMap(found -> found.product().id(), Recommendation::logit));
    }
  }

  private static double of(Product product, Map<String, Double> logits) {
    return Objects.requireNonNull(logits.get(product.id()));
  }

  private static String sha256(Path model) throws Failure {
    return ModelFolder.identity(model).sha256();
  }

  private static Product described(Product product, String description) {
    return new Product(
        product.id(),
        product.name(),
        product.kind(),
        product.issuer(),
        product.region(),
        product.currency(),
        product.riskClass(),
        product.minHorizonYears(),
        product.redemption(),
        product.annualCostPercent(),
        product.minimumAmount(),
        product.themes(),
        description);
  }
}
