package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.app.ProgramFiles;
import org.advisorworkbench.behaviour.FigureSource;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.ClientRepository;
import org.advisorworkbench.client.Interaction;
import org.advisorworkbench.client.MeetingNote;
import org.advisorworkbench.client.Transaction;
import org.advisorworkbench.explain.Losses;
import org.advisorworkbench.explain.Partition;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.product.Price;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductRepository;
import org.advisorworkbench.ranking.ScoreCache;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.sample.SampleBook;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The shipped model explains whatever an advisor may have written down.
class OddTextsTest {
  private static final SampleBook BOOK = new BookGenerator(3, 12).generate();
  private static final ClientFile CLIENT = BOOK.files().getFirst();
  private static final Product PRODUCT = BOOK.products().getFirst();

  private static BertInterestModel model;
  private static LocalAdviceEngine engine;

  @BeforeAll
  static void load() throws Failure {
    model = BertInterestModel.load(new ProgramFiles(Path.of("")).defaultModel(), DeviceChoice.CPU);
    engine =
        new LocalAdviceEngine(
            model,
            new OneClient(),
            new Shelf(),
            FigureSource.NONE,
            ScoreCache.NONE,
            Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static ClientFile withNote(String text) {
    return new ClientFile(
        CLIENT.client(),
        CLIENT.household(),
        CLIENT.holdings(),
        List.of(new MeetingNote("n", CLIENT.client().id(), LocalDate.of(2026, 11, 2), text)));
  }

  private static Product described(String description) {
    return new Product(
        PRODUCT.id(),
        PRODUCT.name(),
        PRODUCT.kind(),
        PRODUCT.issuer(),
        PRODUCT.region(),
        PRODUCT.currency(),
        PRODUCT.riskClass(),
        PRODUCT.minHorizonYears(),
        PRODUCT.redemption(),
        PRODUCT.annualCostPercent(),
        PRODUCT.minimumAmount(),
        List.of(),
        description);
  }

  private static Explanation explain(ClientFile client, Product product, ExplanationMethod method) {
    int words = engine.players(client, product).size();
    var options = new ExplainOptions(method, method.smallestBudget(words), 1);
    var explanation = engine.explain(client, product, options, Progress.NONE, refined -> {});
    assertEquals(words, explanation.attribution().contributions().size());
    assertEquals(0, explanation.attribution().residual(), 1e-6);
    for (double value : explanation.attribution().values()) {
      assertTrue(Double.isFinite(value));
    }
    return explanation;
  }

  private static String words(Explanation explanation, String field) {
    return explanation.textPlayers().stream()
        .filter(word -> word.field().equals(field))
        .map(Explanation.Player::text)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "retire 🚀 soon 👨‍👩‍👧 🎉, retire 🚀 soon 👨‍👩‍👧 🎉",
    "客户想要稳健的收益, 客 户 想 要 稳 健 的 收 益",
    "bonds bonds bonds bonds, bonds bonds bonds bonds",
    "  …  , ''",
    "Yes, Yes"
  })
  void everyWordOfANoteIsAPlayer(String note, String expected) {
    var explanation = explain(withNote(note), PRODUCT, ExplanationMethod.OCCLUSION);

    assertEquals(expected, words(explanation, "notes"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ExplanationMethod.class,
      names = {"OWEN", "LEVERAGE", "LIME", "OCCLUSION", "INTEGRATED_GRADIENTS"})
  void noNoteAndNoDescriptionLeaveTheRestToExplain(ExplanationMethod method) {
    var explanation = explain(withNote(""), described(""), method);

    assertEquals("", words(explanation, "notes"));
    assertEquals("", words(explanation, "description"));
    assertTrue(explanation.textPlayers().stream().anyMatch(word -> word.side() == Side.PRODUCT));
  }

  /// Words that the model cannot read any more, because the text is too long, count for nothing.
  @Test
  void theEndOfANoteOfThreeHundredWordsCountsForNothing() {
    var note = "They met the advisor twice and asked about funds. ".repeat(34);
    var explanation = explain(withNote(note), PRODUCT, ExplanationMethod.OCCLUSION);
    var ofClient =
        explanation.textPlayers().stream().filter(word -> word.side() == Side.CLIENT).toList();

    assertTrue(ofClient.size() > 300, "" + ofClient.size());
    var game =
        new PairGame(
            model, explanation.client().text(), explanation.product().text(), Progress.NONE);
    var losses = Losses.of(game, Progress.NONE).losses();
    for (var word : ofClient.subList(170, ofClient.size())) {
      assertEquals(0, losses.get(word.index()), 1e-5, word.toString());
      // Occlusion shares out evenly what the losses miss, and does not take that for certain.
      var contribution = explanation.attribution().contributions().get(word.index());
      assertFalse(contribution.significant(), word + " " + contribution);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Hello", "🚀", "债券", "a a a a"})
  void anyTwoTextsCanBeExplainedByAnyMethod(String text) {
    for (var product : List.of("", "bond", text)) {
      var game = new PairGame(model, text, product, Progress.NONE);
      int players = game.players();
      for (var method : ExplanationMethod.values()) {
        var options = new ExplainOptions(method, method.smallestBudget(players), 1);
        var attribution =
            method
                .estimator(game, () -> Partition.flat(players), options)
                .attribute(game, Progress.NONE, refined -> {});
        assertEquals(players, attribution.contributions().size());
        assertEquals(0, attribution.residual(), 1e-6);
      }
    }
  }

  @Test
  void theNextProductOfAClientIsExplainedAsItIsAlone() {
    var first = BOOK.products().getFirst();
    var next = BOOK.products().get(1);
    var client = withNote("");
    int words = engine.players(client, first).size();
    var options = new ExplainOptions(ExplanationMethod.LEVERAGE, 2 * words + 60, 1);

    var alone = engine.explain(client, next, options, Progress.NONE, refined -> {});
    engine.explain(withNote("forgets"), first, options, Progress.NONE, refined -> {});
    engine.explain(client, first, options, Progress.NONE, refined -> {});
    var asNext = engine.explain(client, next, options, Progress.NONE, refined -> {});

    assertEquals(alone.attribution().evaluations(), asNext.attribution().evaluations());
    assertArrayEquals(alone.attribution().values(), asNext.attribution().values(), 1e-4);
  }

  private static final class OneClient implements ClientRepository {
    @Override
    public List<Client> all() {
      return List.of(CLIENT.client());
    }

    @Override
    public Optional<ClientFile> file(String clientId) {
      return files().stream().filter(file -> file.client().id().equals(clientId)).findFirst();
    }

    @Override
    public List<ClientFile> files() {
      return List.of(CLIENT);
    }

    @Override
    public List<Transaction> transactions(String clientId) {
      return List.of();
    }

    @Override
    public List<Interaction> interactions() {
      return List.of();
    }
  }

  private static final class Shelf implements ProductRepository {
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
