package org.advisorworkbench.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.advisorworkbench.client.Experience;
import org.advisorworkbench.client.Goal;
import org.advisorworkbench.client.LiquidityNeed;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.client.RiskBand;
import org.junit.jupiter.api.Test;

/// Costs and counts by hand for the client of [Examples]: horizon 12, balanced, medium need, basic
/// experience, education by 2029, income 52,000, spending 38,000, wealth 310,000.
class EditGridTest {
  private final List<Edits> candidates = new EditGrid(2026).candidates(Examples.PROFILE);

  @Test
  void oneFieldTakesEveryStepOfTheGrid() {
    assertEquals(List.of("2", "7", "9", "10", "11", "13", "14", "15", "17", "22"), of("horizon"));
    assertEquals(List.of("aggressive", "cautious", "conservative", "growth"), of("riskBand"));
    assertEquals(List.of("high", "low"), of("liquidityNeed"));
    assertEquals(List.of("expert", "informed", "none"), of("experience"));
    assertEquals(6, of("goal").size());
    assertEquals(
        List.of("2026", "2027", "2028", "2030", "2031", "2032", "2034", "2039"), of("goalYear"));
    assertEquals(
        List.of("19000", "30400", "34200", "41800", "45600", "57000", "76000"), of("spending"));
    assertEquals(54, candidates.stream().filter(edits -> edits.all().size() == 1).count());
  }

  private List<String> of(String key) {
    return candidates.stream()
        .filter(edits -> edits.all().size() == 1)
        .map(edits -> edits.all().getFirst())
        .filter(edit -> edit.field().key().equals(key))
        .map(edit -> edit.to().text())
        .sorted(
            (a, b) ->
                a.length() == b.length() || !a.matches("\\d+")
                    ? a.compareTo(b)
                    : a.length() - b.length())
        .toList();
  }

  @Test
  void twoFieldsTakeTheCoarserSteps() {
    // Horizon 6, risk 2, need 2, experience 2, goal 6, year 4 (2027 to 2039), amounts 3 times 2:
    // (28² − 36 − 4 − 4 − 4 − 36 − 16 − 3 · 4) / 2.
    assertEquals(336, candidates.stream().filter(edits -> edits.all().size() == 2).count());
    assertEquals(54 + 336, new HashSet<>(candidates).size());
    assertEquals(54 + 336, candidates.size());
  }

  @Test
  void fewerFieldsComeFirstAndSmallerChangesBeforeLarger() {
    for (int i = 1; i < candidates.size(); i++) {
      var before = candidates.get(i - 1);
      var after = candidates.get(i);
      int fields = after.all().size() - before.all().size();
      assertTrue(fields > 0 || (fields == 0 && before.cost() <= after.cost()), "at " + i);
    }
  }

  @Test
  void costsAreThoseOfTheTable() {
    assertEquals(1, cost("horizon", "13"), 1e-12);
    assertEquals(2, cost("horizon", "9"), 1e-12);
    assertEquals(Math.log(11) / Math.log(2), cost("goalYear", "2039"), 1e-12);
    assertEquals(2, cost("riskBand", "aggressive"), 1e-12);
    assertEquals(1, cost("liquidityNeed", "low"), 1e-12);
    assertEquals(2, cost("goal", "reserve"), 1e-12);
    assertEquals(1, cost("income", "62400"), 1e-12);
    assertEquals(Math.log(2) / Math.log(1.2), cost("netWealth", "155000"), 1e-12);
  }

  private static double cost(String key, String to) {
    var field = EditableField.named(key).orElseThrow();
    return EditCost.of(Edit.of(Examples.PROFILE, field, field.domain().parse(to)));
  }

  @Test
  void nothingIsTriedOutOfRangeInThePastOrOfNoAmount() {
    var poor =
        new Profile(
            "student",
            Money.of("0", "EUR"),
            Money.of("123.456", "EUR"),
            Money.of("-1000", "EUR"),
            RiskBand.CONSERVATIVE,
            0,
            LiquidityNeed.HIGH,
            Experience.NONE,
            Goal.RESERVE,
            2026);
    var texts =
        new EditGrid(2026)
            .candidates(poor).stream()
                .filter(edits -> edits.all().size() == 1)
                .map(Edits::toString)
                .toList();
    assertTrue(texts.stream().noneMatch(text -> text.startsWith("income")), "" + texts);
    assertTrue(texts.stream().noneMatch(text -> text.startsWith("horizon -")), "" + texts);
    assertTrue(texts.stream().noneMatch(text -> text.startsWith("goalYear 2025")), "" + texts);
    assertTrue(texts.contains("spending 247 instead of 123.456"), "" + texts);
    assertTrue(texts.contains("netWealth -2000 instead of -1000"), "" + texts);
  }
}
