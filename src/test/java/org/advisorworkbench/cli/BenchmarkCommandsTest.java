package org.advisorworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.bert.RandomModel;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.Settings;
import org.advisorworkbench.training.benchmark.BankMarketing;
import org.advisorworkbench.training.benchmark.fartrans.SmallFarTrans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every benchmark from end to end, on data of the published layout that are as small as can be and
/// models with a head drawn at random.
class BenchmarkCommandsTest {
  private static final TokenLimits SHORT = new TokenLimits(24, 16);

  @TempDir private Path folder;
  private Terminal terminal;

  @BeforeEach
  void open() {
    terminal = new Terminal(new TestWorkplace(folder));
  }

  private Path model(String id, int separateLayers) throws Failure, IOException {
    var model =
        RandomModel.write(folder.resolve(id), id, 4, separateLayers, SHORT, new Calibration(1, 0));
    Files.writeString(model.resolve("training.properties"), settings(separateLayers));
    return model;
  }

  private static String settings(int separateLayers) {
    return Settings.TINY
        .replace("separateLayers = 5", "separateLayers = " + separateLayers)
        .replace("clientTokens = 48", "clientTokens = 24")
        .replace("productTokens = 32", "productTokens = 16");
  }

  private JsonObject file(String name) throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve("out").resolve(name)))
        .getAsJsonObject();
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  /// Twenty calls of which every second one was subscribed, in October rather than in May.
  @Test
  void bankMarketingWritesARowForEachPart() throws IOException {
    var rows =
        new StringBuilder(
            "age;job;education;default;housing;loan;contact;month;day_of_week;campaign;pdays;"
                + "previous;poutcome;emp.var.rate;cons.price.idx;cons.conf.idx;euribor3m;"
                + "nr.employed;y\n");
    for (int call = 0; call < 20; call++) {
      rows.append(
          "40;admin.;basic.4y;no;yes;no;cellular;%s;mon;%d;999;0;nonexistent;1.1;93.9;-36.4;4.8;"
                  .formatted(call % 2 == 0 ? "oct" : "may", 1 + call % 3)
              + "5191;%s\n".formatted(call % 2 == 0 ? "yes" : "no"));
    }
    Files.writeString(folder.resolve(BankMarketing.FILE), rows);

    var outcome =
        terminal
            .run(
                "benchmark",
                "bank-marketing",
                "--data",
                folder.toString(),
                "--epochs",
                "1",
                "--out",
                out())
            .done();

    var lines = Files.readAllLines(folder.resolve("out/bank-marketing.csv"));
    var json = file("bank-marketing.json");
    var first = json.getAsJsonArray("folds").get(0).getAsJsonObject();
    var auc = first.getAsJsonObject("textAuc");
    assertAll(
        () -> assertTrue(outcome.out().contains("five-fold AUC: text "), outcome.out()),
        () -> assertEquals(7, lines.size()),
        () ->
            assertTrue(
                lines.getFirst().startsWith("part,trained,tested,base_rate,text_auc,text_auc_low,"),
                lines.getFirst()),
        () -> assertTrue(lines.get(1).startsWith("fold 1,16,4,0.5,"), lines.get(1)),
        () -> assertTrue(lines.get(6).startsWith("last 20 %,16,4,0.5,"), lines.get(6)),
        () ->
            assertTrue(
                auc.get("low").getAsDouble() <= auc.get("value").getAsDouble()
                    && auc.get("value").getAsDouble() <= auc.get("high").getAsDouble(),
                auc::toString),
        // Logistic regression reads the month, which tells the answer.
        () ->
            assertEquals(
                1.0,
                json.getAsJsonObject("logisticAuc")
                    .getAsJsonObject("mean")
                    .get("low")
                    .getAsDouble()));
  }

  @Test
  void farTransWritesARowForEachSplit() throws IOException {
    SmallFarTrans.writeWithSplits(folder);

    terminal
        .run(
            "benchmark",
            "far-trans",
            "--data",
            folder.toString(),
            "--without-texts",
            "--out",
            out())
        .done();

    var lines = Files.readAllLines(folder.resolve("out/far-trans.csv"));
    assertEquals(3, lines.size());
    assertTrue(lines.getFirst().startsWith("split,time_point,customers,"), lines.getFirst());
    assertTrue(lines.get(2).startsWith("8,2019-11-11,2,"), lines.get(2));
    assertEquals(2, file("far-trans.json").getAsJsonArray("splits").size());
  }

  @Test
  void layersAreComparedAndOneNumberIsChosen() throws Exception {
    var full = model("k0", 0).toString();
    var split = model("k5", 5).toString();
    var options = new String[] {"--clients", "4", "--products", "2", "--repeats", "1", "--json"};

    var report = terminal.run(layers(options, full, split)).done().json();

    var rows = report.getAsJsonArray("rows");
    assertEquals(2, rows.size());
    assertEquals(0, rows.get(0).getAsJsonObject().get("separateLayers").getAsInt());
    assertEquals(
        1.0, rows.get(0).getAsJsonObject().getAsJsonObject("ndcgKept").get("value").getAsDouble());

    Files.writeString(
        Path.of(split).resolve("training.properties"),
        settings(5).replace("schedule.epochs = 1", "schedule.epochs = 3"));
    var refused = terminal.run(layers(options, full, split));
    assertEquals(1, refused.exitCode());
    assertTrue(refused.err().contains("settings.schedule.epochs, 1 and 3"), refused.err());
  }

  private static String[] layers(String[] options, String... models) {
    var arguments = new String[2 + models.length + options.length];
    arguments[0] = "benchmark";
    arguments[1] = "layers";
    System.arraycopy(models, 0, arguments, 2, models.length);
    System.arraycopy(options, 0, arguments, 2 + models.length, options.length);
    return arguments;
  }

  @Test
  void speedTellsRankingAndTrainingTimes() throws Exception {
    var model = model("k5", 5);

    var report =
        terminal
            .run(
                "benchmark",
                "speed",
                "--model",
                model.toString(),
                "--products",
                "2",
                "--tokens",
                "32",
                "--repeats",
                "1",
                "--settings",
                model.resolve("training.properties").toString(),
                "--steps",
                "2",
                "--json")
            .done()
            .json();

    var training = report.getAsJsonObject("training");
    assertEquals(1, report.getAsJsonArray("ranking").size());
    assertEquals(2, training.get("steps").getAsInt());
    assertTrue(training.get("forwardPassesPerStep").getAsDouble() > 0);
    assertTrue(training.has("residentGrowthMegabytes"));
  }

  @Test
  void anEvaluationIsPrintedAndWritten() throws Exception {
    var model = model("k5", 5);
    var out = folder.resolve("figures.json");

    var outcome =
        terminal
            .run("evaluate", "--model", model.toString(), "--clients", "4", "--out", out.toString())
            .done();

    assertTrue(outcome.out().contains("recent popularity"), outcome.out());
    var interest =
        JsonParser.parseString(Files.readString(out))
            .getAsJsonObject()
            .getAsJsonObject("evaluation")
            .getAsJsonObject("interest");
    assertEquals(3, interest.getAsJsonArray("baselines").size());
    assertTrue(interest.getAsJsonObject("shareOfBest").has("low"));
  }

  /// Without a model's name.
  @Test
  void theActiveModelIsEvaluatedByDefault() throws Exception {
    assertTrue(terminal.run("evaluate", "--clients", "4").err().contains("[MODEL_MISSING]"));
  }

  @Test
  void trainingWritesAModelWithItsCard() throws Exception {
    var settings = Files.writeString(folder.resolve("training.properties"), settings(5));
    var made = folder.resolve("made");

    terminal
        .run("train", "--settings", settings.toString(), "--out", made.toString(), "--json")
        .done();

    var card =
        JsonParser.parseString(Files.readString(made.resolve("card.json"))).getAsJsonObject();
    assertEquals("made", card.get("id").getAsString());
    assertEquals(-1, Files.mismatch(settings, made.resolve("training.properties")));
    assertTrue(Files.exists(made.resolve("model.safetensors")));
    assertTrue(Files.readString(made.resolve("card.md")).startsWith("# Model card: made"));
  }
}
