package org.advisorworkbench.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Demographics;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.MaritalStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceTruthTest {
  private final SampleBook book = new BookGenerator(1, 320).generate();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatCanBeReachedLiesInItsDocumentedRange(long seed) {
    var summary = SampleSummary.of(new BookGenerator(seed, 320).generate());
    assertBetween(0.11, 0.18, summary.baseRate());
    assertBetween(0.84, 0.885, summary.bestAuc());
    assertBetween(0.83, summary.bestAuc(), summary.bestTextAuc());
    assertBetween(0.45, 0.7, summary.bestNdcg());
    assertBetween(summary.popularityNdcg() + 0.15, summary.bestNdcg(), summary.bestTextNdcg());
  }

  @Test
  void theBestAucIsTheShareOfPairsInTheRightOrder() {
    var truth = book.truth().subList(0, 1600);
    double right = 0;
    long pairs = 0;
    for (var wanted : truth) {
      for (var unwanted : truth) {
        if (wanted.interested() && !unwanted.interested()) {
          pairs++;
          double gap = wanted.textProbability() - unwanted.textProbability();
          right += gap > 0 ? 1 : gap == 0 ? 0.5 : 0;
        }
      }
    }
    assertEquals(right / pairs, Ceiling.auc(truth, Truth::textProbability), 1e-12);
  }

  /// By hand: interest at ranks 1 and 3 of two wanted gives (1 + 1/2) / (1 + 1/log2(3)).
  @Test
  void ndcgDiscountsByTheLogarithmOfTheRank() {
    var truth =
        List.of(
            new Truth("c", "a", 0.9, 0, 0, true),
            new Truth("c", "b", 0.8, 0, 0, false),
            new Truth("c", "d", 0.7, 0, 0, true));
    assertEquals(0.9197207891481876, Ceiling.ndcg(truth, 10, Truth::probability), 1e-12);
  }

  @Test
  void interestIsDrawnWithItsProbability() {
    for (int tenth = 0; tenth < 8; tenth++) {
      double low = tenth / 10.0;
      var bin =
          book.truth().stream()
              .filter(t -> t.probability() >= low && t.probability() < low + 0.1)
              .toList();
      double expected = bin.stream().mapToDouble(Truth::probability).average().orElseThrow();
      double seen = bin.stream().filter(Truth::interested).count() / (double) bin.size();
      double deviation = Math.sqrt(expected * (1 - expected) / bin.size());
      assertEquals(expected, seen, 4 * deviation, () -> "probabilities from " + low);
    }
  }

  @Test
  void noProtectedAttributeMovesTheUtility() {
    for (var client : book.clients().subList(0, 40)) {
      var changed =
          new Client(
              client.id(),
              "Somebody Else",
              "H9999",
              client.clientSince(),
              client.profile(),
              new Demographics(
                  LocalDate.of(1950, 1, 1), Gender.OTHER, MaritalStatus.WIDOWED, "??"));
      for (var product : book.products()) {
        assertEquals(
            PreferenceModel.utility(seeker(client), product),
            PreferenceModel.utility(seeker(changed), product));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Need.class)
  void everyNeedMovesTheUtilityOfSomeProduct(Need need) {
    var client = book.clients().getFirst();
    var without = seeker(client);
    var with = new Seeker(client, Set.of(need), Map.of(), Map.of());
    double most = 0;
    for (long seed = 1; seed <= 3; seed++) {
      for (var product : new BookGenerator(seed, 1).generate().products()) {
        double moved =
            PreferenceModel.utility(with, product) - PreferenceModel.utility(without, product);
        most = Math.max(most, Math.abs(moved));
      }
    }
    assertTrue(most > 1, "moves by " + most);
  }

  private static Seeker seeker(Client client) {
    return new Seeker(client, Set.of(), Map.of(), Map.of());
  }

  private static void assertBetween(double low, double high, double value) {
    assertTrue(
        value >= low && value <= high,
        () -> "expected %s to %s, found %s".formatted(low, high, value));
  }
}
