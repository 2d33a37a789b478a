package org.advisorworkbench.cli;

import static org.advisorworkbench.cli.Terminal.objects;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.advisorworkbench.advice.FusedModel;
import org.advisorworkbench.advice.WordCountModel;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line over a small synthetic book, with a model that can be foreseen.
class CommandsTest {
  private static final int CLIENTS = 24;

  @TempDir static Path home;
  @TempDir static Path book;
  private static String client = "";
  private static String product = "";

  private final TestWorkplace workplace = new TestWorkplace(home);
  private final Terminal terminal = new Terminal(workplace);

  @BeforeAll
  static void fillTheBook() {
    var terminal = new Terminal(new TestWorkplace(home));
    var written =
        terminal.run("sample", "--clients", "" + CLIENTS, "--out", book.toString(), "--json");
    assertEquals(0, written.exitCode(), written.err());
    assertEquals(CLIENTS, written.json().get("clients").getAsInt());
    var imported = terminal.run("import", book.toString(), "--json");
    assertEquals(0, imported.exitCode(), imported.err());
    client = first(terminal.run("clients", "--json").json(), "clients");
    product = first(terminal.run("products", "--json").json(), "products");
  }

  private static String first(JsonObject listing, String list) {
    return listing.getAsJsonArray(list).get(0).getAsJsonObject().get("id").getAsString();
  }

  @Test
  void importingTheSameFilesAgainAddsNothing() {
    var again = terminal.run("import", book.toString(), "--json");
    assertEquals(0, again.exitCode());
    for (var file : objects(again.json().getAsJsonArray("files"))) {
      assertEquals(0, file.get("added").getAsInt(), file.toString());
      assertEquals(0, file.get("changed").getAsInt(), file.toString());
      assertTrue(file.get("unchanged").getAsInt() > 0, file.toString());
    }
  }

  @Test
  void aFileThatBreaksTheFormatIsReportedAndExitsWithOne(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("clients.csv"), "client_id,surname\nC1,Doe\n");
    var outcome = terminal.run("import", folder.toString());
    assertEquals(1, outcome.exitCode());
    assertTrue(outcome.err().startsWith("error ["), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
  }

  @Test
  void basesSayWhetherTheyAreHere() {
    var bases = objects(terminal.run("bases", "--json").json().getAsJsonArray("bases"));
    assertEquals(
        List.of("all-minilm-l6-v2", "bge-small-en", "bert-base-cased"),
        bases.stream().map(base -> base.get("id").getAsString()).toList());
    assertEquals(
        List.of(true, false, false),
        bases.stream().map(base -> base.get("present").getAsBoolean()).toList());
    // Known of these three: 22.7, 33.4 and 108 million parameters (without pooler).
    assertEquals(
        List.of(23L, 33L, 108L),
        bases.stream().map(b -> Math.round(b.get("parameters").getAsLong() / 1e6)).toList());
    assertTrue(terminal.run("bases").out().contains("workbench bases fetch bert-base-cased"));
  }

  @Test
  void fetchingRefusesAWrongJarAndAnUnknownBase() {
    var jar = book.resolve("clients.csv").toString();
    var wrong = terminal.run("bases", "fetch", "bge-small-en", "--jar", jar);
    assertEquals(1, wrong.exitCode());
    assertTrue(wrong.err().startsWith("error [BASE_JAR_WRONG]"), wrong.err());
    var unknown = terminal.run("bases", "fetch", "gpt");
    assertEquals(1, unknown.exitCode());
    assertTrue(unknown.err().startsWith("error [BASE_UNKNOWN]"), unknown.err());
  }

  @Test
  void aBaseThatComesWithTheProgramNeedsNoFetching() {
    var fetched = terminal.run("bases", "fetch", "all-minilm-l6-v2");
    assertEquals(0, fetched.exitCode(), fetched.err());
    assertTrue(fetched.out().contains("comes with the program"), fetched.out());
  }

  @Test
  void clientsAndProductsAreListedWithTheirIds() {
    var clients = terminal.run("clients", "--json").json().getAsJsonArray("clients");
    assertEquals(CLIENTS, clients.size());
    assertTrue(terminal.run("clients").out().contains(client));
    var products = terminal.run("products", "--json").json().getAsJsonArray("products");
    assertEquals(80, products.size());
    assertTrue(terminal.run("products").out().contains(product));
  }

  @Test
  void aRankingHoldsTheWholeShelfSuitableProductsFirst() {
    var ranking = terminal.run("rank", "--client", client, "--json").json();
    assertEquals(client, ranking.get("client").getAsString());
    assertEquals("word-count", ranking.getAsJsonObject("model").get("id").getAsString());
    var places = objects(ranking.getAsJsonArray("ranked"));
    assertEquals(80, places.size());
    boolean refused = false;
    double before = Double.POSITIVE_INFINITY;
    for (int i = 0; i < places.size(); i++) {
      var place = places.get(i);
      assertEquals(i + 1, place.get("rank").getAsInt());
      boolean suitable = place.get("suitable").getAsBoolean();
      assertEquals(suitable, place.getAsJsonArray("refusals").isEmpty());
      assertFalse(suitable && refused, "a suitable product stands behind a refused one");
      double logit = place.get("logit").getAsDouble();
      assertTrue(refused != !suitable || logit <= before, "logits must not rise within a part");
      before = logit;
      refused = !suitable;
    }
    assertTrue(refused, "the sample refuses something to everybody");
  }

  @Test
  void topLimitsARanking() {
    var places =
        terminal
            .run("rank", "--client", client, "--top", "3", "--json")
            .json()
            .getAsJsonArray("ranked");
    assertEquals(3, places.size());
  }

  @Test
  void wordsAreNumberedWithoutGapsAndStandWhereTheySay() {
    var words = words();
    assertEquals(new JsonObject(), words.getAsJsonObject("figures"));
    var players = objects(words.getAsJsonArray("players"));
    assertFalse(players.isEmpty());
    for (int i = 0; i < players.size(); i++) {
      var player = players.get(i);
      assertEquals(i, player.get("index").getAsInt());
      assertEquals("word", player.get("kind").getAsString());
      var text = words.get(player.get("side").getAsString()).getAsString();
      assertEquals(
          player.get("text").getAsString(),
          text.substring(player.get("start").getAsInt(), player.get("end").getAsInt()));
      assertFalse(player.get("field").getAsString().isEmpty(), player.toString());
    }
  }

  @Test
  void anExplanationAddsUpAndCanBeCheckedThroughScore() {
    var explanation =
        terminal
            .run("explain", "--client", client, "--product", product, "--seed", "7", "--json")
            .json();
    double baseline = explanation.get("baseline").getAsDouble();
    double logit = explanation.get("logit").getAsDouble();
    var players = objects(explanation.getAsJsonArray("players"));
    double sum = players.stream().mapToDouble(player -> player.get("value").getAsDouble()).sum();
    var nobody = new JsonArray();
    players.forEach(player -> nobody.add(player.get("index").getAsInt()));
    var logits = terminal.scores(line(new JsonArray()), line(nobody));
    assertAll(
        () -> assertEquals(logit, baseline + sum, 1e-9),
        () -> assertEquals(0, explanation.get("residual").getAsDouble(), 1e-9),
        () -> assertEquals(7, explanation.get("seed").getAsLong()),
        () -> assertEquals("leverage", explanation.get("method").getAsString()),
        () -> assertEquals(logits.get(0), logit),
        () -> assertEquals(logits.get(1), baseline));
  }

  @Test
  void anExplanationIsTheSameForTheSameSeed() {
    String[] arguments = {"explain", "--client", client, "--product", product, "--json"};
    assertEquals(terminal.run(arguments).out(), terminal.run(arguments).out());
  }

  @Test
  void aCertificateIsReproducedFromItsFileAlone(@TempDir Path folder, @TempDir Path elsewhere)
      throws Exception {
    var file = folder.resolve("certificate.json");
    var written =
        terminal.run(
            "explain",
            "--client",
            client,
            "--product",
            product,
            "--certificate",
            file.toString(),
            "--json");
    assertEquals(0, written.exitCode(), written.err());
    // Another home, whose book is empty: the client and the product are not there.
    var other = new Terminal(new TestWorkplace(elsewhere));
    var replayed = other.run("explain", "--replay", file.toString(), "--json");
    assertEquals(0, replayed.exitCode(), replayed.err());
    assertEquals("exact", replayed.json().get("outcome").getAsString());
    assertEquals(0, replayed.json().get("numbersThatDiffer").getAsInt());
    assertTrue(other.run("explain", "--replay", file.toString()).out().contains("exactly"));
    var document = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    assertEquals(written.json().get("logit"), document.get("logit"));
    assertEquals(
        written.json().getAsJsonArray("players").size(), document.getAsJsonArray("players").size());
  }

  @Test
  void aCertificateThatWasChangedIsToldApart(@TempDir Path folder) throws Exception {
    var file = folder.resolve("certificate.json");
    terminal.run(
        "explain", "--client", client, "--product", product, "--certificate", file.toString());
    var document = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    var players = document.getAsJsonArray("players");
    for (var shift : new double[][] {{0, 0.5}, {1, -0.5}}) {
      var player = players.get((int) shift[0]).getAsJsonObject();
      for (var key : new String[] {"value", "low", "high"}) {
        player.addProperty(key, player.get(key).getAsDouble() + shift[1]);
      }
    }
    Files.writeString(file, document.toString());
    var outcome = terminal.run("explain", "--replay", file.toString(), "--json");
    assertEquals(1, outcome.exitCode());
    assertEquals("differs", outcome.json().get("outcome").getAsString());
    assertTrue(outcome.err().contains("CERTIFICATE_DIFFERS"), outcome.err());
    assertTrue(outcome.err().contains("player "), outcome.err());
  }

  @Test
  void aCertificateOfAnotherModelNamesTheOneThatIsNeeded(@TempDir Path folder) throws Exception {
    var file = folder.resolve("certificate.json");
    terminal.run(
        "explain", "--client", client, "--product", product, "--certificate", file.toString());
    var fused = new Terminal(new TestWorkplace(home, new FusedModel()));
    var outcome = fused.run("explain", "--replay", file.toString());
    assertError("CERTIFICATE_MODEL_UNKNOWN", outcome);
    assertTrue(outcome.err().contains("word-count"), outcome.err());
  }

  @Test
  void filesAreNotReplacedWithoutBeingAskedTo(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("page.pdf"), "precious");
    String[] arguments = {
      "explain", "--client", client, "--product", product, "--pdf", file.toString()
    };
    assertError("FILE_EXISTS", terminal.run(arguments));
    assertEquals("precious", Files.readString(file));
    var again = new ArrayList<>(List.of(arguments));
    again.addAll(List.of("--overwrite", "--language", "zh"));
    var outcome = terminal.run(again.toArray(String[]::new));
    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(Files.readString(file).startsWith("zh_CN: "));
  }

  @Test
  void whatIsToBeExplainedIsOneThing() {
    assertEquals(2, terminal.run("explain").exitCode());
    assertEquals(2, terminal.run("explain", "--client", client).exitCode());
    assertEquals(
        2, terminal.run("explain", "--client", client, "--replay", "file.json").exitCode());
  }

  @Test
  void aBudgetIsNeverExceeded() {
    var explanation =
        terminal
            .run("explain", "--client", client, "--product", product, "--budget", "500", "--json")
            .json();
    assertTrue(explanation.get("evaluations").getAsInt() <= 500);
  }

  @Test
  void aBudgetThatCannotDoIsRefused() {
    assertError(
        "INPUT_INVALID",
        terminal.run("explain", "--client", client, "--product", product, "--budget", "5"));
  }

  @Test
  void exactIsRefusedForLongTexts() {
    assertError(
        "INPUT_INVALID",
        terminal.run("explain", "--client", client, "--product", product, "--method", "exact"));
  }

  @Test
  void scoresComeInTheOrderOfTheLinesFromAFileAsFromStandardInput() throws Exception {
    var lines =
        """
        {"client":"calm saver","product":"bond"}

        {"client":"calm saver","product":"calm fund","figures":{},"absent":[1]}
        """;
    var file = Files.writeString(home.resolve("pairs.jsonl"), lines);
    var fromFile = terminal.run("score", "--pairs", file.toString());
    var fromInput = terminal.withInput(lines).run("score", "--pairs", "-");
    assertEquals(0, fromFile.exitCode(), fromFile.err());
    assertEquals(2, fromFile.out().lines().count());
    assertEquals(fromFile.out(), fromInput.out());
  }

  @Test
  void aMalformedLineIsNamedAndEndsTheScoringAfterTheLinesBeforeIt() {
    var outcome =
        terminal
            .withInput("{\"client\":\"a\",\"product\":\"b\"}\nnonsense\n")
            .run("score", "--pairs", "-");
    assertError("FILE_MALFORMED", outcome);
    assertTrue(outcome.err().contains("line 2"), outcome.err());
    assertEquals(1, outcome.out().lines().count());
  }

  @Test
  void fairnessCountsEveryClientOnceByEveryAttribute() {
    var report =
        terminal
            .run(
                "fairness", "--product", product, "--by", "gender,age_band", "--top", "5", "--json")
            .json();
    assertEquals(5, report.get("top").getAsInt());
    assertEquals(CLIENTS, report.get("clients").getAsInt());
    var products = objects(report.getAsJsonArray("products"));
    var attributes = new ArrayList<String>();
    for (var slices : products) {
      attributes.add(slices.get("attribute").getAsString());
      assertEquals(product, slices.get("product").getAsString());
      assertEquals(
          CLIENTS,
          objects(slices.getAsJsonArray("slices")).stream()
              .mapToInt(slice -> slice.get("clients").getAsInt())
              .sum());
    }
    assertEquals(List.of("gender", "age_band"), attributes);
  }

  @Test
  void fairnessSelectsAsManyProductsForAClientAsThereArePlaces() {
    var report = terminal.run("fairness", "--by", "gender", "--top", "1", "--json").json();
    int selected =
        objects(report.getAsJsonArray("products")).stream()
            .flatMap(slices -> objects(slices.getAsJsonArray("slices")).stream())
            .mapToInt(slice -> slice.get("selected").getAsInt())
            .sum();
    assertEquals(CLIENTS, selected);
  }

  @Test
  void theSecondFairnessReportAsksTheModelNothing() {
    var model = new WordCountModel();
    var other = new Terminal(new TestWorkplace(home, model));
    var first = other.run("fairness", "--by", "gender", "--json");
    int asked = model.asked();
    var second = other.run("fairness", "--by", "gender", "--json");
    assertEquals(first.out(), second.out());
    assertEquals(asked, model.asked());
  }

  @Test
  void theDemonstrationRanksExplainsChecksAndDraws() {
    var outcome = terminal.run("demo");
    assertEquals(0, outcome.exitCode(), outcome.err());
    for (var part : List.of("Ranked for", "Refused", "Why", "By gender", ".png")) {
      assertTrue(outcome.out().contains(part), part + " is missing in " + outcome.out());
    }
    var document = terminal.run("demo", "--json").json();
    assertEquals(
        new HashSet<>(List.of("rank", "explain", "fairness", "pictures")), document.keySet());
  }

  @Test
  void withADisplayTheWindowOpens() {
    workplace.display = true;
    assertEquals(0, terminal.run().exitCode());
    assertEquals(0, terminal.run("--sample").exitCode());
    var folder = home.getFileName();
    assertEquals(List.of("book of " + folder, "sample of " + folder), workplace.windows);
  }

  @Test
  void withoutADisplayTheDemonstrationRunsAndSaysSo() {
    var outcome = terminal.run();
    assertTrue(outcome.err().contains("no display"), outcome.err());
    assertTrue(outcome.out().contains("Why"));
  }

  @Test
  void unknownIdsAreNamedInOneLine() {
    assertError("CLIENT_UNKNOWN", terminal.run("rank", "--client", "nobody"));
    assertError(
        "CLIENT_UNKNOWN", terminal.run("words", "--client", "nobody", "--product", product));
    assertError(
        "PRODUCT_UNKNOWN", terminal.run("explain", "--client", client, "--product", "nothing"));
    assertError("PRODUCT_UNKNOWN", terminal.run("fairness", "--product", "nothing"));
  }

  @Test
  void whatCannotBeReadIsNamedInOneLine() {
    assertError("FILE_UNREADABLE", terminal.run("import", home.resolve("nowhere").toString()));
    assertError(
        "FILE_UNREADABLE", terminal.run("score", "--pairs", home.resolve("nowhere").toString()));
    assertError("FILE_UNREADABLE", terminal.run("score", "--pairs", home.toString()));
    assertError("MODEL_MISSING", terminal.run("rank", "--client", client, "--model", "nowhere"));
  }

  @Test
  void anEmptyBookIsToldOf(@TempDir Path empty) {
    var other = new Terminal(new TestWorkplace(empty));
    assertEquals(0, other.run("clients").exitCode());
    assertError("BOOK_EMPTY", other.run("fairness"));
    assertError("CLIENT_UNKNOWN", other.run("rank", "--client", client));
  }

  @Test
  void wrongUsageExitsWithTwo() {
    assertEquals(2, terminal.run("rank").exitCode());
    assertEquals(2, terminal.run("rank", "--client", client, "--top", "many").exitCode());
    assertEquals(2, terminal.run("rank", "--client", client, "--top", "-1").exitCode());
    assertEquals(2, terminal.run("fairness", "--by", "height").exitCode());
    assertEquals(2, terminal.run("fly").exitCode());
  }

  @Test
  void whatNobodyExpectedGetsACodeAndALog() {
    var broken = new TestWorkplace(home, new BrokenModel());
    var outcome = new Terminal(broken).run("rank", "--client", client);
    assertEquals(1, outcome.exitCode());
    var incident = broken.incidents.getFirst();
    assertEquals(
        "error [%s]: unexpected IllegalStateException: broken. The details are in error.log."
            .formatted(incident.code()),
        outcome.err().strip());
  }

  private record BrokenModel() implements InterestModel {
    @Override
    public String id() {
      return "broken";
    }

    @Override
    public String sha256() {
      return "";
    }

    @Override
    public String device() {
      return "";
    }

    @Override
    public double[] logits(List<Pair> pairs, Progress progress) {
      throw new IllegalStateException("broken");
    }

    @Override
    public double probability(double logit) {
      return logit;
    }

    @Override
    public void close() {}
  }

  private JsonObject words() {
    return terminal.run("words", "--client", client, "--product", product, "--json").json();
  }

  private String line(JsonArray absent) {
    var words = words();
    var line = new JsonObject();
    line.add("client", words.get("client"));
    line.add("product", words.get("product"));
    line.add("absent", absent);
    return line.toString();
  }

  private static void assertError(String code, Terminal.Outcome outcome) {
    assertEquals(1, outcome.exitCode(), outcome.err());
    assertTrue(outcome.err().startsWith("error [" + code + "]: "), outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
  }
}
