package org.advisorworkbench.cli;

import static org.advisorworkbench.cli.Terminal.objects;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.BertInterestModel;
import org.advisorworkbench.bert.DeviceChoice;
import org.advisorworkbench.bert.LentModel;
import org.advisorworkbench.narrative.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts as people really write them, through the commands, read by the model that is shipped.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RobustTextsTest {
  private static final String REPEATED = "fund ".repeat(24).strip();
  private static final String LONG =
      IntStream.range(0, 300).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));

  private BertInterestModel model;
  private Terminal terminal;

  @BeforeAll
  void fillTheBook(@TempDir Path home, @TempDir Path book) throws Exception {
    model = BertInterestModel.load(Path.of("models/minilm-towers-2026-11"), DeviceChoice.CPU);
    terminal = new Terminal(new TestWorkplace(home, new LentModel(model)));
    Files.writeString(
        book.resolve("products.csv"),
        """
        product_id,name,kind,issuer,region,currency,risk_class,min_horizon_years,redemption,annual_cost_percent,minimum_amount,themes,description
        FULL,Short Bonds,bond_fund,Nordbank,Europe,EUR,2,3,daily,0.25,500,green|no tobacco,Calm bonds.
        BARE,X,deposit,N,World,EUR,1,0,daily,0,0,,
        """);
    var clients =
        new StringBuilder(
            "client_id,name,household_id,client_since,occupation,annual_income,annual_spending,"
                + "net_wealth,currency,risk_band,horizon_years,liquidity_need,experience,goal,"
                + "goal_year,birth_date,gender,marital_status,nationality\n");
    var notes = new StringBuilder("note_id,client_id,date,text\n");
    for (var client : List.of("SILENT", "WORD", "LONG", "EMOJI", "CHINESE", "REPEATED")) {
      clients
          .append(client)
          .append(
              ",A B,,2020-01-01,clerk,0,0,0,EUR,balanced,5,medium,basic,reserve,2030,1980-01-01,,,\n");
      var text =
          switch (client) {
            case "WORD" -> "Gold";
            case "LONG" -> LONG;
            case "EMOJI" -> "👩🏽‍💻 saves 😀😀 for a 🏠!";
            case "CHINESE" -> "退休前想还清房贷，害怕亏钱。";
            case "REPEATED" -> REPEATED;
            default -> "";
          };
      if (!text.isEmpty()) {
        notes.append("N-%s,%s,2026-01-02,\"%s\"\n".formatted(client, client, text));
      }
    }
    Files.writeString(book.resolve("clients.csv"), clients);
    Files.writeString(book.resolve("notes.csv"), notes);
    var imported = terminal.run("import", book.toString(), "--json");
    assertEquals(0, imported.exitCode(), imported.err());
  }

  @AfterAll
  void close() {
    model.close();
  }

  // Mostly occlusion, because it asks least of the model.
  @ParameterizedTest
  @CsvSource({
    "SILENT, BARE, auto",
    "WORD, FULL, occlusion",
    "EMOJI, FULL, occlusion",
    "CHINESE, BARE, permutation",
    "REPEATED, BARE, occlusion",
    "LONG, BARE, occlusion",
  })
  void anyClientAndProductAreReadScoredAndExplained(String client, String product, String method) {
    var words =
        terminal.run("words", "--client", client, "--product", product, "--json").done().json();
    int count = words.getAsJsonArray("players").size();
    var explained =
        terminal
            .run(
                "explain",
                "--client",
                client,
                "--product",
                product,
                "--method",
                method,
                "--budget",
                "" + (2 * count + 20),
                "--json")
            .done();
    checkExplanation(words, explained.json());
  }

  /// Values are finite and add up, and the score is the one that `score` gives for these texts.
  private void checkExplanation(JsonObject words, JsonObject explained) {
    var players = objects(explained.getAsJsonArray("players"));
    assertEquals(words.getAsJsonArray("players").size(), players.size());
    double sum = explained.get("baseline").getAsDouble();
    for (var player : players) {
      double value = player.get("value").getAsDouble();
      assertTrue(Double.isFinite(value), player.toString());
      sum += value;
    }
    double logit = explained.get("logit").getAsDouble();
    assertEquals(logit, sum, 1e-6);
    var line = new JsonObject();
    for (var key : List.of("client", "product", "figures")) {
      line.add(key, words.get(key));
    }
    var nobody = line.deepCopy();
    var all = new JsonArray();
    IntStream.range(0, players.size()).forEach(all::add);
    nobody.add("absent", all);
    var scores = terminal.scores(line.toString(), nobody.toString());
    double baseline = explained.get("baseline").getAsDouble();
    var agreement = explained.getAsJsonObject("agreement");
    assertAll(
        () -> assertEquals(scores.get(0), logit, 1e-5),
        () -> assertEquals(scores.get(1), baseline, 1e-5),
        () -> assertEquals(2, agreement.getAsJsonArray("checks").size()),
        () -> assertTrue(agreement.get("evaluations").getAsInt() > 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SILENT", "WORD", "LONG", "EMOJI", "CHINESE", "REPEATED"})
  void anyClientIsCertifiedReplayedComparedCrossedAndChanged(String client, @TempDir Path folder) {
    var certificate = folder.resolve("certificate.json").toString();
    terminal
        .run(
            "explain",
            "--client",
            client,
            "--product",
            "BARE",
            "--players",
            "phrases",
            "--method",
            "occlusion",
            "--certificate",
            certificate)
        .done();
    terminal.run("explain", "--replay", certificate).done();

    var compared =
        terminal
            .run(
                "compare",
                "--client",
                client,
                "--product",
                "FULL",
                "--with",
                "BARE",
                "--players",
                "fields",
                "--budget",
                "80",
                "--search",
                "40",
                "--json")
            .done()
            .json();
    assertEquals(2, compared.getAsJsonArray("flips").size());
    var crossed =
        terminal
            .run(
                "interactions",
                "--client",
                client,
                "--product",
                "FULL",
                "--size",
                "2",
                "--draws",
                "4",
                "--json")
            .done()
            .json();
    for (var cell : objects(crossed.getAsJsonArray("cells"))) {
      assertTrue(Double.isFinite(cell.get("value").getAsDouble()), cell.toString());
    }
    terminal.run("counterfactual", "--client", client, "--product", "BARE", "--top", "1").done();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "...",
        "Gold",
        "😀",
        "👩🏽‍💻 🏠",
        "\uD83D",
        "退休前想还清房贷",
        "[MASK] [SEP] [CLS]",
        "a\u0000b"
      })
  void anyTextHasAScoreOnEitherSide(String text) {
    var one = new JsonObject();
    one.addProperty("client", text);
    one.addProperty("product", "calm bond fund");
    var other = new JsonObject();
    other.addProperty("client", "cautious saver");
    other.addProperty("product", text);
    var both = new JsonObject();
    both.addProperty("client", text);
    both.addProperty("product", text);
    var scores = terminal.scores(one.toString(), other.toString(), both.toString());
    assertTrue(scores.stream().allMatch(Double::isFinite), scores.toString());
  }

  @Test
  void everyOneOfRepeatedWordsIsAPlayerOfItsOwn() {
    var line = new JsonObject();
    line.addProperty("client", REPEATED);
    line.addProperty("product", "bond");
    int words = Words.of(REPEATED).size();
    assertEquals(24, words);
    var first = line.deepCopy();
    first.add("absent", list(0));
    var last = line.deepCopy();
    last.add("absent", list(words - 1));
    var scores = terminal.scores(line.toString(), first.toString(), last.toString());
    // They stand in different places, so that they do not count alike.
    assertFalse(scores.get(0).equals(scores.get(1)));
    assertFalse(scores.get(1).equals(scores.get(2)));
  }

  @Test
  void wordsBehindTheThreeHundredthDoNotCountAndAreNoMistake() {
    var line = new JsonObject();
    line.addProperty("client", LONG);
    line.addProperty("product", "bond");
    var without = line.deepCopy();
    without.add("absent", list(299));
    var scores = terminal.scores(line.toString(), without.toString());
    assertEquals(scores.get(0), scores.get(1), 1e-5);
  }

  private static JsonArray list(int index) {
    var list = new JsonArray();
    list.add(index);
    return list;
  }
}
