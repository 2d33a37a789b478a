package org.advisorworkbench.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.client.Gender;
import org.advisorworkbench.client.Interaction.Kind;
import org.advisorworkbench.client.Interaction.Outcome;
import org.junit.jupiter.api.Test;

/// Measured on five large books together, by the z statistic of two proportions.
class HistoricBiasTest {
  private static final double CLEAR = 4;
  private static final double NOTHING = 3;

  private final List<SampleBook> books = new ArrayList<>();

  HistoricBiasTest() {
    for (long seed = 11; seed <= 15; seed++) {
      books.add(new BookGenerator(seed, 400).generate());
    }
  }

  @Test
  void womenAreRecordedToAcceptGrowthProductsLessOften() {
    assertTrue(zOfOutcomes(true) < -CLEAR, () -> "z = " + zOfOutcomes(true));
  }

  @Test
  void otherProductsAreAcceptedAlike() {
    assertTrue(Math.abs(zOfOutcomes(false)) < NOTHING, () -> "z = " + zOfOutcomes(false));
  }

  @Test
  void womenWantGrowthProductsAsMuchAsMenDo() {
    var women = new Count();
    var men = new Count();
    for (var book : books) {
      var genders = genders(book);
      var growth = growth(book);
      for (var truth : book.truth()) {
        if (growth.contains(truth.productId())) {
          count(
              genders.getOrDefault(truth.clientId(), Gender.UNKNOWN),
              women,
              men,
              truth.interested());
        }
      }
    }
    double ratio = women.share() / men.share();
    assertTrue(ratio > 0.9 && ratio < 1.1, () -> "women against men: " + ratio);
  }

  /// Over some 40,000 recommendations, in standard errors of a sum of independent draws.
  @Test
  void outcomesAreDrawnWithTheChancesThatAreTold() {
    double excess = 0;
    double variance = 0;
    for (var book : books) {
      var chances = new HashMap<String, Double>();
      book.truth().forEach(t -> chances.put(t.clientId() + t.productId(), t.acceptance()));
      for (var interaction : book.interactions()) {
        if (interaction.kind() == Kind.RECOMMENDATION) {
          double chance =
              chances.getOrDefault(interaction.clientId() + interaction.productId(), Double.NaN);
          excess += (interaction.outcome() == Outcome.ACCEPTED ? 1 : 0) - chance;
          variance += chance * (1 - chance);
        }
      }
    }
    double z = excess / Math.sqrt(variance);
    assertTrue(Math.abs(z) < NOTHING, () -> "z = " + z);
  }

  @Test
  void theProxyWordStandsInTheNotesOfWomen() {
    var women = new Count();
    var men = new Count();
    for (var book : books) {
      for (var file : book.files()) {
        boolean proxy =
            file.notes().stream().anyMatch(n -> n.text().contains(HistoricBias.PROXY_WORD));
        count(file.client().demographics().gender(), women, men, proxy);
      }
    }
    assertTrue(women.share() > 0.35 && men.share() < 0.1, () -> women + " against " + men);
    assertTrue(z(women, men) > CLEAR);
  }

  private double zOfOutcomes(boolean ofGrowth) {
    var women = new Count();
    var men = new Count();
    for (var book : books) {
      var genders = genders(book);
      var growth = growth(book);
      for (var interaction : book.interactions()) {
        if (interaction.kind() == Kind.RECOMMENDATION
            && growth.contains(interaction.productId()) == ofGrowth) {
          boolean accepted = interaction.outcome() == Outcome.ACCEPTED;
          count(genders.getOrDefault(interaction.clientId(), Gender.UNKNOWN), women, men, accepted);
        }
      }
    }
    return z(women, men);
  }

  private static Set<String> growth(SampleBook book) {
    var ids = new HashSet<String>();
    book.products().stream().filter(HistoricBias::concerns).forEach(p -> ids.add(p.id()));
    return ids;
  }

  private static Map<String, Gender> genders(SampleBook book) {
    var genders = new HashMap<String, Gender>();
    for (Client client : book.clients()) {
      genders.put(client.id(), client.demographics().gender());
    }
    return genders;
  }

  private static void count(Gender gender, Count women, Count men, boolean yes) {
    if (gender == Gender.FEMALE) {
      women.add(yes);
    } else if (gender == Gender.MALE) {
      men.add(yes);
    }
  }

  private static double z(Count one, Count other) {
    double pooled = (double) (one.yes + other.yes) / (one.all + other.all);
    double deviation = Math.sqrt(pooled * (1 - pooled) * (1.0 / one.all + 1.0 / other.all));
    return (one.share() - other.share()) / deviation;
  }

  private static final class Count {
    private int yes;
    private int all;

    void add(boolean isYes) {
      all++;
      yes += isYes ? 1 : 0;
    }

    double share() {
      return (double) yes / all;
    }

    @Override
    public String toString() {
      return yes + " of " + all;
    }
  }
}
