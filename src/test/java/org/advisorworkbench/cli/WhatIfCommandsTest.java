package org.advisorworkbench.cli;

import static org.advisorworkbench.cli.Terminal.objects;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Suppositions on the command line, over a small synthetic book in a real store, with a model that
/// can be foreseen.
class WhatIfCommandsTest {
  @TempDir static Path home;
  @TempDir static Path book;
  private static String client = "";
  private static int horizon;

  private final Terminal terminal = new Terminal(new TestWorkplace(home));

  @BeforeAll
  static void fillTheBook() {
    var terminal = new Terminal(new TestWorkplace(home));
    assertEquals(0, terminal.run("sample", "--clients", "12", "--out", book.toString()).exitCode());
    assertEquals(0, terminal.run("import", book.toString()).exitCode());
    var first =
        objects(terminal.run("clients", "--json").json().getAsJsonArray("clients")).getFirst();
    client = first.get("id").getAsString();
    horizon = first.get("horizonYears").getAsInt();
  }

  @Test
  void aSuppositionIsRankedBesideTheClientAsItIs() {
    var real = places(terminal.run("rank", "--client", client, "--json").json(), "ranked");
    var supposed = terminal.run(whatIf("horizon=0")).json();

    var edit = objects(supposed.getAsJsonArray("edits")).getFirst();
    assertEquals("horizon", edit.get("field").getAsString());
    assertEquals("" + horizon, edit.get("from").getAsString());
    assertEquals("0", edit.get("to").getAsString());
    var moves = objects(supposed.getAsJsonArray("ranked"));
    assertEquals(80, moves.size());
    for (var move : moves) {
      var before = Objects.requireNonNull(real.get(move.get("product").getAsString()));
      var was = move.getAsJsonObject("was");
      for (var part : List.of("rank", "logit", "probability", "suitable")) {
        assertEquals(before.get(part), was.get(part));
      }
      assertEquals(move.get("suitable").getAsBoolean(), move.getAsJsonArray("refusals").isEmpty());
    }
    assertTrue(
        moves.stream().anyMatch(m -> m.get("move").getAsString().equals("newly_refused")),
        "nobody may hold a fund for no time at all");
  }

  @Test
  void theTextSaysWhatIsSupposedAndThatNothingIsStored() {
    var text = terminal.run("whatif", "--client", client, "--set", "horizon=0", "--top", "3").out();
    assertTrue(
        text.contains("what if: horizon 0 instead of %d. Nothing is stored.".formatted(horizon)),
        text);
    assertEquals(5, text.lines().count(), text);
  }

  @Test
  void nothingIsStored() {
    var before = terminal.run("clients", "--json").out();
    terminal.run(whatIf("horizon=0", "riskBand=aggressive", "goal=reserve", "netWealth=1"));
    counterfactual(first());
    assertEquals(before, terminal.run("clients", "--json").out());
  }

  @ParameterizedTest
  @CsvSource({
    "horizn=5, 'horizon, riskBand, liquidityNeed, experience, goal, goalYear, income, spending'",
    "gender=male, 'expected one of the fields'",
    "horizon, 'expected FIELD=VALUE'",
    "horizon=61, 'a whole number from 0 to 60'",
    "riskBand=wild, 'conservative, cautious, balanced, growth, aggressive'",
    "income=-5, 'not below 0'",
  })
  void wrongFieldsAndValuesAreWrongUsageAndToldWithTheRightOnes(String set, String told) {
    var outcome = terminal.run("whatif", "--client", client, "--set", set);
    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().contains(told), outcome.err());
    assertEquals("", outcome.out());
  }

  @Test
  void aFieldSetTwiceIsWrongUsage() {
    var outcome = terminal.run(whatIf("horizon=5", "horizon=6"));
    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().contains("horizon is set twice"), outcome.err());
  }

  @Test
  void unknownClientsAndProductsFail() {
    assertError(
        "CLIENT_UNKNOWN", terminal.run("whatif", "--client", "nobody", "--set", "horizon=5"));
    assertError(
        "PRODUCT_UNKNOWN",
        terminal.run("counterfactual", "--client", client, "--product", "nothing"));
    assertEquals(
        2,
        terminal
            .run("counterfactual", "--client", client, "--product", first(), "--top", "0")
            .exitCode());
  }

  private static void assertError(String code, Terminal.Outcome outcome) {
    assertEquals(1, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().startsWith("error [" + code + "]: "), outcome.err());
  }

  /// What the first place and the tenth are told is repeated with `whatif` and must hold.
  @Test
  void everyCounterfactualHoldsWhenItIsTriedOut() {
    var ranked =
        objects(terminal.run("rank", "--client", client, "--json").json().getAsJsonArray("ranked"));
    int tried = 0;
    for (int index : List.of(0, 9)) {
      var product = ranked.get(index).get("product").getAsString();
      var told = counterfactual(product);
      boolean inside = told.get("inside").getAsBoolean();
      assertEquals(index < 5, inside);
      assertTrue(told.get("complete").getAsBoolean());
      for (var one : objects(told.getAsJsonArray("found"))) {
        tried++;
        var settings =
            objects(one.getAsJsonArray("edits")).stream()
                .map(e -> e.get("field").getAsString() + "=" + e.get("to").getAsString())
                .toArray(String[]::new);
        var then =
            Objects.requireNonNull(
                places(terminal.run(whatIf(settings)).json(), "ranked").get(product));
        var said = one.getAsJsonObject("then");
        assertEquals(said.get("rank"), then.get("rank"));
        assertEquals(said.get("logit"), then.get("logit"));
        assertEquals(said.get("refusals"), then.get("refusals"));
        boolean nowInside = then.get("suitable").getAsBoolean() && then.get("rank").getAsInt() <= 5;
        assertFalse(nowInside == inside, one.toString());
      }
    }
    assertTrue(tried > 1, "tried " + tried);
  }

  @Test
  void whatCannotBeMovedIsSaidPlainly() {
    var outcome =
        terminal.run("counterfactual", "--client", client, "--product", refused(), "--top", "1");
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().contains("outside the first 1"), outcome.out());
    assertTrue(
        outcome.out().contains("TRY IT")
            || outcome.out().contains("changes of one or two fields moves it in."),
        outcome.out());
  }

  @Test
  void theStudyCountsWhatIsBorneOut() {
    var result =
        terminal
            .run("benchmark", "whatif", "--pairs", "4", "--json")
            .json()
            .getAsJsonObject("result");
    for (var part : List.of("moveOut", "moveIn")) {
      var counts = result.getAsJsonObject(part);
      assertEquals(2, counts.get("pairs").getAsInt());
      assertEquals(counts.get("changes"), counts.get("confirmed"));
    }
  }

  private JsonObject counterfactual(String product) {
    return terminal
        .run("counterfactual", "--client", client, "--product", product, "--most", "3", "--json")
        .json();
  }

  private String refused() {
    return objects(
            terminal.run("rank", "--client", client, "--json").json().getAsJsonArray("ranked"))
        .getLast()
        .get("product")
        .getAsString();
  }

  private String first() {
    return objects(
            terminal.run("rank", "--client", client, "--json").json().getAsJsonArray("ranked"))
        .getFirst()
        .get("product")
        .getAsString();
  }

  private static String[] whatIf(String... settings) {
    var arguments = new ArrayList<>(List.of("whatif", "--client", client, "--json"));
    for (var setting : settings) {
      arguments.add("--set");
      arguments.add(setting);
    }
    return arguments.toArray(String[]::new);
  }

  private static Map<String, JsonObject> places(JsonObject document, String list) {
    var places = new HashMap<String, JsonObject>();
    objects(document.getAsJsonArray(list))
        .forEach(place -> places.put(place.get("product").getAsString(), place));
    return places;
  }
}
