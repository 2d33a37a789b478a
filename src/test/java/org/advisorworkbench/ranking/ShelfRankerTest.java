package org.advisorworkbench.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.FigureSource;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.MaritalStatus;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.product.ProductKind;
import org.advisorworkbench.product.Redemption;
import org.advisorworkbench.suitability.SuitabilityRules;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;

class ShelfRankerTest {
  private static final String SHA256 = "ab".repeat(32);

  /// Reads its logit out of the product's text.
  private final InterestModel model = new WordOfThePage();

  private int asked;
  private FigureSource behaviour = FigureSource.NONE;
  private List<Figure> figures = List.of();

  private final class WordOfThePage implements InterestModel {
    @Override
    public String id() {
      return "page";
    }

    @Override
    public String sha256() {
      return SHA256;
    }

    @Override
    public String device() {
      return "none";
    }

    @Override
    public List<Figure> figures() {
      return figures;
    }

    @Override
    public double figureLogit(Figures known) {
      return 10 * known.valueOr(Figure.LOOKS, 0);
    }

    @Override
    public double[] logits(List<Pair> pairs, Progress progress) {
      asked += pairs.size();
      return pairs.stream()
          .mapToDouble(pair -> Double.parseDouble(pair.product().text().split("=", -1)[1]))
          .toArray();
    }

    @Override
    public double probability(double logit) {
      return logit / 10;
    }

    @Override
    public void close() {}
  }

  private static final ClientFile CAUTIOUS =
      new ClientFile(
          new Client(
              "C1",
              "Anna Berg",
              "H1",
              LocalDate.of(2015, 1, 1),
              new Profile(
                  "engineer",
                  Money.of("85000", "EUR"),
                  Money.of("51000", "EUR"),
                  Money.of("400000", "EUR"),
                  RiskBand.CAUTIOUS,
                  12,
                  LiquidityNeed.LOW,
                  Experience.INFORMED,
                  Goal.GROWTH,
                  2031),
              new Demographics(
                  LocalDate.of(1980, 5, 17), Gender.FEMALE, MaritalStatus.MARRIED, "DE")),
          List.of(),
          List.of(),
          List.of());

  private static Product product(String id, int riskClass, double logit) {
    return new Product(
        id,
        "Fund " + id,
        ProductKind.BOND_FUND,
        "Bank",
        "Europe",
        Currency.getInstance("EUR"),
        riskClass,
        5,
        Redemption.DAILY,
        new BigDecimal("0.45"),
        new BigDecimal("500"),
        List.of(),
        "=" + logit + "=");
  }

  private Ranking rank(ScoreCache cache, Product... shelf) {
    return rank(cache, List.of(shelf));
  }

  private Ranking rank(ScoreCache cache, List<Product> shelf) {
    return new ShelfRanker(model, new SuitabilityRules(), cache, behaviour)
        .rank(CAUTIOUS, shelf, Progress.NONE);
  }

  private static List<String> ids(List<Recommendation> ranked) {
    return ranked.stream().map(r -> r.product().id()).toList();
  }

  @Test
  void ordersByLogitFromTheHighest() {
    var ranking =
        rank(ScoreCache.NONE, product("A", 2, -1), product("B", 2, 3), product("C", 2, 0.5));
    assertEquals(List.of("B", "C", "A"), ids(ranking.ranked()));
    assertEquals(List.of(3.0, 0.5, -1.0), ranking.ranked().stream().map(r -> r.logit()).toList());
  }

  @Test
  void noLogitLiftsARefusedProductAboveASuitableOne() {
    var ranking =
        rank(ScoreCache.NONE, product("A", 7, 9), product("B", 2, -5), product("C", 7, 10));
    assertEquals(List.of("B", "C", "A"), ids(ranking.ranked()));
    assertTrue(ranking.ranked().getFirst().suitable());
    assertEquals(List.of("C", "A"), ids(ranking.refused()));
    assertFalse(ranking.refused().getFirst().refusals().isEmpty());
  }

  @Test
  void ranksCountOnThroughTheRefusedProducts() {
    var ranking =
        rank(ScoreCache.NONE, product("A", 7, 9), product("B", 2, -5), product("C", 2, 1));
    assertEquals(List.of(1, 2, 3), ranking.ranked().stream().map(r -> r.rank()).toList());
  }

  @Test
  void equalLogitsAreOrderedById() {
    var ranking = rank(ScoreCache.NONE, product("C", 2, 1), product("A", 2, 1), product("B", 2, 1));
    assertEquals(List.of("A", "B", "C"), ids(ranking.ranked()));
  }

  @Test
  void probabilitiesAreTheModels() {
    var ranking = rank(ScoreCache.NONE, product("A", 2, 4));
    assertEquals(0.4, ranking.ranked().getFirst().probability());
  }

  @Test
  void saysWhoWasRankedByWhat() {
    var ranking = rank(ScoreCache.NONE, product("A", 2, 4));
    assertEquals("C1", ranking.clientId());
    assertEquals("page", ranking.modelId());
    assertEquals(SHA256, ranking.modelSha256());
    assertFalse(ranking.elapsed().isNegative());
  }

  @Test
  void severalClientsAreRankedAsEachAlone() {
    var bold = withBand(RiskBand.AGGRESSIVE);
    var shelf = List.of(product("A", 7, 9), product("B", 2, -5), product("C", 2, 1));
    var ranker = new ShelfRanker(model, new SuitabilityRules(), ScoreCache.NONE, behaviour);
    var together = ranker.rankAll(List.of(bold, CAUTIOUS, bold), shelf, shelf, Progress.NONE);
    // The third has the very text of the first.
    assertEquals(6, asked);
    assertEquals(List.of("A", "C", "B"), ids(together.get(0).ranked()));
    assertEquals(rank(ScoreCache.NONE, shelf).ranked(), together.get(1).ranked());
    assertEquals(together.get(0).ranked(), together.get(2).ranked());
  }

  @Test
  void recentScoresForgetTheClientsThatWereAskedAboutLongest() {
    var cache = new RecentScores(2);
    var shelf = List.of(product("A", 2, 1), product("B", 2, 2));
    var ranker = new ShelfRanker(model, new SuitabilityRules(), cache, behaviour);
    var one = withBand(RiskBand.CAUTIOUS);
    var two = withBand(RiskBand.BALANCED);
    var three = withBand(RiskBand.GROWTH);
    for (var client : List.of(one, two, one, three, one, three)) {
      ranker.rank(client, shelf, Progress.NONE);
    }
    assertEquals(6, asked);
    ranker.rank(two, shelf, Progress.NONE);
    assertEquals(8, asked);
    assertEquals(List.of("B", "A"), ids(ranker.rank(one, shelf, Progress.NONE).ranked()));
    assertEquals(10, asked);
  }

  private static ClientFile withBand(RiskBand band) {
    var client = CAUTIOUS.client();
    var profile = client.profile();
    return new ClientFile(
        new Client(
            client.id(),
            client.name(),
            client.householdId(),
            client.clientSince(),
            new Profile(
                profile.occupation(),
                profile.annualIncome(),
                profile.annualSpending(),
                profile.netWealth(),
                band,
                profile.horizonYears(),
                profile.liquidityNeed(),
                profile.experience(),
                profile.goal(),
                profile.goalYear()),
            client.demographics()),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void anEmptyShelfGivesAnEmptyRanking() {
    assertEquals(List.of(), rank(ScoreCache.NONE).ranked());
  }

  @Test
  void whatTheCacheKnowsIsNotAskedAgain() {
    var cache = new Remembering();
    var first = rank(cache, product("A", 2, 1), product("B", 2, 2));
    assertEquals(2, asked);
    var second = rank(cache, product("A", 2, 1), product("B", 2, 2), product("C", 2, 3));
    assertEquals(3, asked);
    assertEquals(List.of("B", "A"), ids(first.ranked()));
    assertEquals(List.of("C", "B", "A"), ids(second.ranked()));
  }

  @Test
  void whatFiguresAddIsNeverRemembered() {
    figures = List.of(Figure.LOOKS);
    var cache = new Remembering();
    behaviour = looksAt("A");
    assertEquals(
        List.of("A", "B"), ids(rank(cache, product("A", 2, 1), product("B", 2, 2)).ranked()));
    behaviour = looksAt("B");
    var second = rank(cache, product("A", 2, 1), product("B", 2, 2));
    assertEquals(2, asked);
    assertEquals(List.of("B", "A"), ids(second.ranked()));
    assertEquals(12.0, second.ranked().getFirst().logit());
  }

  @Test
  void aModelOfTextsAloneNeedsNoBehaviour() {
    behaviour =
        file -> {
          throw new IllegalStateException("nobody should ask");
        };
    assertEquals(List.of("A"), ids(rank(ScoreCache.NONE, product("A", 2, 1)).ranked()));
  }

  private static FigureSource looksAt(String productId) {
    return file ->
        product -> new Figures(Map.of(Figure.LOOKS, product.id().equals(productId) ? 1.0 : 0.0));
  }

  @Test
  void productsWithTheSameTextAreAskedOnce() {
    var ranking = rank(ScoreCache.NONE, product("A", 2, 1), product("B", 2, 1));
    assertEquals(1, asked);
    assertEquals(List.of("A", "B"), ids(ranking.ranked()));
  }

  private static final class Remembering implements ScoreCache {
    private final Map<TextPair, Double> known = new HashMap<>();

    @Override
    public Map<TextPair, Double> logits(String modelSha256, Collection<TextPair> pairs) {
      var found = new HashMap<TextPair, Double>();
      for (var pair : pairs) {
        if (known.containsKey(pair)) {
          found.put(pair, Objects.requireNonNull(known.get(pair)));
        }
      }
      return found;
    }

    @Override
    public void remember(Source source, Map<TextPair, Double> logits) {
      known.putAll(logits);
    }
  }
}
