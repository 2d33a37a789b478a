package org.advisorworkbench.cli;

import static org.advisorworkbench.cli.Terminal.objects;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.advisorworkbench.app.ProgramFiles;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.LentModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Comparisons as anyone can check them who only has the commands `words` and `score`.
class CompareCommandTest {
  @TempDir static Path home;
  @TempDir static Path book;
  private static List<String> clients = List.of();

  private Terminal terminal = new Terminal(new TestWorkplace(home));

  @BeforeAll
  static void fillTheBook() {
    var terminal = new Terminal(new TestWorkplace(home));
    assertEquals(0, terminal.run("sample", "--clients", "12", "--out", book.toString()).exitCode());
    assertEquals(0, terminal.run("import", book.toString()).exitCode());
    clients =
        objects(terminal.run("clients", "--json").json().getAsJsonArray("clients")).stream()
            .map(client -> client.get("id").getAsString())
            .toList();
  }

  private JsonObject compare(String client, String first, String second, String... more) {
    var arguments =
        new ArrayList<>(
            List.of("compare", "--client", client, "--product", first, "--with", second, "--json"));
    arguments.addAll(List.of(more));
    return terminal.run(arguments.toArray(String[]::new)).done().json();
  }

  private List<String> ranked(String client) {
    return objects(
            terminal.run("rank", "--client", client, "--json").json().getAsJsonArray("ranked"))
        .stream()
        .map(place -> place.get("product").getAsString())
        .toList();
  }

  @Test
  void everySetThatIsToldTurnsTheOrderWhenItsWordsAreReallyAbsent() {
    int checked = 0;
    for (var client : clients) {
      var ranked = ranked(client);
      for (int apart : new int[] {1, 7}) {
        checked += check(client, ranked.get(3), ranked.get(3 + apart), "--search", "200");
      }
    }
    assertTrue(checked > 24, "sets were found and checked: " + checked);
  }

  @Test
  void setsForTheShippedModelTurnTheOrderToo() throws Exception {
    try (var shipped =
        BertInterestModel.load(new ProgramFiles(Path.of("")).defaultModel(), DeviceChoice.CPU)) {
      terminal = new Terminal(new TestWorkplace(home, new LentModel(shipped)));
      var client = clients.getFirst();
      var ranked = ranked(client);
      // The least that explains anything: what is checked here are the sets.
      int least = 2 + 2 * (words(client, ranked.get(0)).getAsJsonArray("players").size() + 80);
      assertTrue(
          check(client, ranked.get(1), ranked.get(0), "--budget", "" + least, "--search", "99")
              > 0);
    }
  }

  /// @return how many sets were told, all of which turned the order
  private int check(String client, String first, String second, String... more) {
    var told = compare(client, first, second, more);
    double gap = told.get("gap").getAsDouble();
    int checked = 0;
    for (var flip : objects(told.getAsJsonArray("flips"))) {
      if (flip.get("found").getAsBoolean()) {
        double without =
            score(client, first, flip.getAsJsonArray("absentInFirst"))
                - score(client, second, flip.getAsJsonArray("absentInSecond"));
        assertTrue(gap * without < 0, gap + " and then " + without + ": " + flip);
        assertWordsAreThoseOf(client, first, flip, "inFirst", "absentInFirst");
        assertWordsAreThoseOf(client, second, flip, "inSecond", "absentInSecond");
        if (flip.get("words").getAsString().equals("client")) {
          assertEquals(Set.of("client"), valuesOf(flip.getAsJsonArray("removed"), "of"), "" + flip);
        }
        checked++;
      }
    }
    return checked;
  }

  private void assertWordsAreThoseOf(
      String client, String product, JsonObject flip, String index, String absent) {
    var players = words(client, product).getAsJsonArray("players");
    var indexes = new ArrayList<Integer>();
    for (var removed : objects(flip.getAsJsonArray("removed"))) {
      if (!removed.get(index).isJsonNull()) {
        int number = removed.get(index).getAsInt();
        indexes.add(number);
        assertEquals(
            removed.get("text"), players.get(number).getAsJsonObject().get("text"), "" + flip);
      }
    }
    assertEquals(
        indexes, flip.getAsJsonArray(absent).asList().stream().map(JsonElement::getAsInt).toList());
  }

  private static Set<String> valuesOf(JsonArray array, String key) {
    var values = new HashSet<String>();
    objects(array).forEach(object -> values.add(object.get(key).getAsString()));
    return values;
  }

  private JsonObject words(String client, String product) {
    return terminal.run("words", "--client", client, "--product", product, "--json").json();
  }

  private double score(String client, String product, JsonArray absent) {
    var words = words(client, product);
    var line = new JsonObject();
    line.add("client", words.get("client"));
    line.add("product", words.get("product"));
    line.add("figures", words.get("figures"));
    line.add("absent", absent);
    return terminal.scores(line.toString()).getFirst();
  }

  @Test
  void theValuesAddUpToTheGapOfTheScores() {
    var client = clients.get(2);
    var ranked = ranked(client);
    var told = compare(client, ranked.get(0), ranked.get(4), "--seed", "9");
    double sum =
        objects(told.getAsJsonArray("players")).stream()
            .mapToDouble(player -> player.get("value").getAsDouble())
            .sum();
    double gap = told.get("gap").getAsDouble();
    assertEquals(gap, told.get("baseline").getAsDouble() + sum, 1e-9);
    assertEquals(
        gap,
        score(client, ranked.get(0), new JsonArray())
            - score(client, ranked.get(4), new JsonArray()),
        1e-9);
    assertEquals(9, told.get("seed").getAsInt());
    assertEquals(0, told.get("residual").getAsDouble(), 1e-9);
  }

  @Test
  void aSeedRepeatsAComparisonAndABudgetHoldsIt() {
    var client = clients.get(1);
    var ranked = ranked(client);
    String[] usual = {"--budget", "700", "--search", "20", "--seed", "3"};
    var once = compare(client, ranked.get(0), ranked.get(1), usual);
    assertEquals(once, compare(client, ranked.get(0), ranked.get(1), usual));
    assertTrue(once.get("evaluations").getAsInt() <= 700);
    var other =
        compare(
            client,
            ranked.get(0),
            ranked.get(1),
            "--budget",
            "700",
            "--search",
            "20",
            "--seed",
            "4");
    assertNotEquals(once.get("players"), other.get("players"));
  }

  @Test
  void peopleReadItInSentences() {
    var client = clients.getFirst();
    var ranked = ranked(client);
    var text =
        terminal
            .run("compare", "--client", client, "--product", ranked.get(0), "--with", ranked.get(1))
            .out();
    assertTrue(text.contains("Of the client's words"), text);
    assertTrue(text.contains("would stand above " + ranked.get(0)), text);
    assertFalse(text.contains("-0.000 +"), text);
  }

  @Test
  void whatCannotBeComparedIsSaidInOneLine() {
    var client = clients.getFirst();
    var ranked = ranked(client);
    for (var wrong :
        List.of(
            new String[] {"--with", ranked.get(0)},
            new String[] {"--with", ranked.get(1), "--budget", "5"},
            new String[] {"--with", "nothing"})) {
      var arguments =
          new ArrayList<>(List.of("compare", "--client", client, "--product", ranked.get(0)));
      arguments.addAll(List.of(wrong));
      var outcome = terminal.run(arguments.toArray(String[]::new));
      assertEquals(1, outcome.exitCode());
      assertEquals(1, outcome.err().lines().count(), outcome.err());
    }
    assertEquals(
        2,
        terminal
            .run(
                "compare",
                "--client",
                client,
                "--product",
                ranked.get(0),
                "--with",
                ranked.get(1),
                "--search",
                "0")
            .exitCode());
  }

  @Test
  void wordsThatActTogetherAreToldWithTheirNumbers() {
    var client = clients.get(3);
    var product = ranked(client).getFirst();
    var told =
        terminal
            .run(
                "interactions",
                "--client",
                client,
                "--product",
                product,
                "--size",
                "4",
                "--draws",
                "3",
                "--json")
            .json();
    var cells = objects(told.getAsJsonArray("cells"));
    assertEquals(16, cells.size());
    assertEquals(2 * 5 * 5 * 3, told.get("evaluations").getAsInt());
    for (var cell : cells) {
      var one = cell.getAsJsonObject("clientWord").get("text").getAsString();
      var other = cell.getAsJsonObject("productWord").get("text").getAsString();
      // The model adds 1 where a word meets itself, and nothing else acts together.
      assertEquals(one.equals(other) ? 1 : 0, cell.get("value").getAsDouble(), 1e-9);
    }
  }

  @Test
  void comparisonsOfNeighboursAreMeasured() {
    var measured = terminal.run("benchmark", "comparisons", "--pairs", "3", "--json").json();
    assertEquals(3, measured.get("pairs").getAsInt());
    for (var searches : objects(measured.getAsJsonArray("searches"))) {
      assertEquals(searches.get("found"), searches.get("turned"), "" + searches);
      // The model counts words, wherever they stand.
      assertEquals(searches.get("found"), searches.get("turnedDeleted"), "" + searches);
    }
    assertTrue(terminal.run("benchmark", "comparisons", "--pairs", "1").out().contains("MEDIAN"));
  }
}
