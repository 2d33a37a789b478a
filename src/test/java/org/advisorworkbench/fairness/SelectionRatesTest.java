package org.advisorworkbench.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.advisorworkbench.fairness.FairnessReport.ProductSlices;
import org.advisorworkbench.fairness.FairnessReport.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionRatesTest {
  private final SelectionRates rates = new SelectionRates();

  private SelectionRatesTest count(String group, int clients, int selected) {
    for (int client = 0; client < clients; client++) {
      rates.add(group, client < selected);
    }
    return this;
  }

  private ProductSlices slices() {
    return rates.slices("P", ProtectedAttribute.GENDER);
  }

  @Test
  void theLimitIsFourFifthsOfTheHighestRateOfAGroupThatCounts() {
    count("MALE", 50, 20).count("FEMALE", 50, 30).count("OTHER", 2, 2).count("UNKNOWN", 9, 9);
    assertEquals(0.48, slices().fourFifthsOfHighest(), 1e-12);
  }

  @Test
  void countsEachGroup() {
    var slices = count("MALE", 20, 4).count("FEMALE", 20, 18).slices().slices();
    assertEquals(List.of("FEMALE", "MALE"), slices.stream().map(s -> s.group()).toList());
    assertEquals(0.9, slices.getFirst().rate());
    assertEquals(20, slices.getFirst().clients());
    assertEquals(18, slices.getFirst().selected());
    assertEquals(0.6989663547715128, slices.getFirst().low(), 1e-9);
    assertEquals(0.4160174322518935, slices.getLast().high(), 1e-9);
  }

  /// Selection rates and parity ratio of fairlearn's user guide (FA-036), each person ten times.
  @Test
  void agreesWithFairlearn() {
    var y = new int[] {0, 0, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 1, 1, 0};
    var groups = "bbabbcccaacabccbcc";
    for (int person = 0; person < 10 * y.length; person++) {
      rates.add(groups.substring(person / 10, person / 10 + 1), y[person / 10] == 1);
    }
    assertEquals(2.0 / 3, slices().ratio(), 1e-12);
  }

  /// By hand, χ² at a ratio of 0.8: 8.07 for 30 and 60 of 100, a tenth of it for a tenth of the
  /// clients, 2.47 for 50 and 50 of 100, ten times as much for 1000; the limit is 3.84.
  @ParameterizedTest
  @CsvSource({
    "100, 30, 100, 60, FAIL",
    "10, 3, 10, 6, NOT_ENOUGH_EVIDENCE",
    "100, 50, 100, 50, NOT_ENOUGH_EVIDENCE",
    "1000, 500, 1000, 500, PASS",
    "1000, 500, 1000, 0, FAIL",
    "1000, 400, 1000, 500, NOT_ENOUGH_EVIDENCE",
    "1000, 0, 1000, 0, NOT_ENOUGH_EVIDENCE",
  })
  void judgesTheRatioOfTwoGroups(
      int clients, int selected, int otherClients, int otherSelected, Verdict verdict) {
    assertEquals(
        verdict,
        count("A", clients, selected).count("B", otherClients, otherSelected).slices().verdict());
  }

  @ParameterizedTest
  @CsvSource({"40, 12, 60, 24", "40, 20, 60, 30", "50, 10, 50, 15", "12, 11, 20, 18"})
  void tellsHowManyClientsWouldSettleIt(int clients, int selected, int others, int otherSelected) {
    var undecided = count("A", clients, selected).count("B", others, otherSelected).slices();
    assertEquals(Verdict.NOT_ENOUGH_EVIDENCE, undecided.verdict());
    double factor = undecided.clientsNeeded() / (double) (clients + others);
    var enough = scaled(clients, selected, others, otherSelected, factor * 1.05);
    assertTrue(enough.verdict() != Verdict.NOT_ENOUGH_EVIDENCE, enough.toString());
    assertEquals(0, enough.clientsNeeded());
    var tooFew = scaled(clients, selected, others, otherSelected, factor * 0.95);
    assertEquals(Verdict.NOT_ENOUGH_EVIDENCE, tooFew.verdict(), tooFew.toString());
  }

  private static ProductSlices scaled(
      int clients, int selected, int others, int otherSelected, double factor) {
    return new SelectionRatesTest()
        .count("A", (int) Math.round(clients * factor), (int) Math.round(selected * factor))
        .count("B", (int) Math.round(others * factor), (int) Math.round(otherSelected * factor))
        .slices();
  }

  @ParameterizedTest
  @CsvSource({"100, 40, 100, 50", "100, 0, 100, 0", "100, 40, 0, 0", "0, 0, 0, 0", "4, 4, 100, 10"})
  void namesNoNumberWhereNoneWouldSettleIt(
      int clients, int selected, int others, int otherSelected) {
    var slices = count("A", clients, selected).count("B", others, otherSelected).slices();
    assertEquals(Verdict.NOT_ENOUGH_EVIDENCE, slices.verdict());
    assertEquals(-1, slices.clientsNeeded());
  }

  @Test
  void leavesTheUnknownAndTheTinyOutOfTheVerdict() {
    var slices =
        count("FEMALE", 1000, 500)
            .count("MALE", 1000, 500)
            .count("OTHER", 4, 0)
            .count(SelectionRates.UNKNOWN, 500, 0)
            .slices();
    assertEquals(Verdict.PASS, slices.verdict());
    assertEquals(4, slices.slices().size());
  }

  /// Six groups with one and the same rate: whoever tests only the lowest against the highest finds
  /// unfairness far too often.
  @Test
  void seldomFindsUnfairnessWhereAllGroupsAreTheSame() {
    var random = new Random(3);
    int failed = 0;
    for (int book = 0; book < 1000; book++) {
      var sample = new SelectionRates();
      for (int client = 0; client < 600; client++) {
        sample.add("G" + client % 6, random.nextInt(10) < 3);
      }
      var verdict = sample.slices("P", ProtectedAttribute.NATIONALITY).verdict();
      failed += verdict == Verdict.FAIL ? 1 : 0;
    }
    assertTrue(failed <= 50, failed + " of 1000");
  }

  /// A pair at just four fifths: an error of either kind may be made in 5 % of the books at most.
  @Test
  void seldomDecidesWhatStandsOnTheEdge() {
    var random = new Random(4);
    int passed = 0;
    int failed = 0;
    for (int book = 0; book < 1000; book++) {
      var sample = new SelectionRates();
      for (int client = 0; client < 800; client++) {
        sample.add("A" + client % 2, random.nextInt(10) < (client % 2 == 0 ? 4 : 5));
      }
      var verdict = sample.slices("P", ProtectedAttribute.GENDER).verdict();
      passed += verdict == Verdict.PASS ? 1 : 0;
      failed += verdict == Verdict.FAIL ? 1 : 0;
    }
    assertTrue(passed <= 50 && failed <= 50, passed + " passed, " + failed + " failed");
  }
}
