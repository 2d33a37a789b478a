package org.advisorworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.advisorworkbench.registry.ModelFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {
  @TempDir Path home;
  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void addTwoModels() throws Exception {
    terminal = new Terminal(new TestWorkplace(home));
    add("first", 1);
    add("second", 2);
  }

  private void add(String id, long seed) throws Exception {
    var model = ModelFixture.write(folder.resolve(id), id, seed);
    assertEquals(0, run("add", model.toString(), "--note", "made for tests").exitCode());
  }

  private Terminal.Outcome run(String... arguments) {
    var line = new String[arguments.length + 1];
    line[0] = "models";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    return terminal.run(line);
  }

  private String status(String id) {
    return StreamSupport.stream(run("--json").json().getAsJsonArray("models").spliterator(), false)
        .map(model -> model.getAsJsonObject())
        .filter(model -> model.get("id").getAsString().equals(id))
        .map(model -> model.get("status").getAsString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aModelGoesAllTheWayAndTheFormerOneComesBack() {
    assertAll(
        () -> assertEquals(0, run("validate", "first").exitCode()),
        () -> assertEquals(0, run("activate", "first", "--note", "a start").exitCode()),
        () -> assertEquals(0, run("validate", "second").exitCode()),
        () -> assertEquals(0, run("activate", "second").exitCode()),
        () -> assertEquals("active", status("second")),
        () -> assertEquals(0, run("restore").exitCode()),
        () -> assertEquals("active", status("first")),
        () -> assertEquals(0, run("retire", "second").exitCode()),
        () -> assertEquals("retired", status("second")),
        () -> assertEquals(8, run("history", "--json").json().getAsJsonArray("acts").size()));
  }

  @Test
  void aModelThatFailsItsChecksExitsWithOneAndSaysWhich() throws Exception {
    Files.delete(home.resolve("models/first/card.json"));
    var outcome = run("validate", "first", "--json");
    assertEquals(1, outcome.exitCode());
    assertTrue(outcome.err().contains("[MODEL_CHECKS_FAILED]"), outcome.err());
    assertTrue(outcome.err().contains("there is no card.json"), outcome.err());
    assertEquals(false, outcome.json().get("passed").getAsBoolean());
  }

  @Test
  void aCandidateIsNotMadeActive() {
    var outcome = run("activate", "first");
    assertEquals(1, outcome.exitCode());
    assertTrue(outcome.err().contains("[MODEL_NOT_VALIDATED]"), outcome.err());
  }

  @Test
  void trainingOnAStoreWithoutAnswersSaysHowManyThereAre() {
    run("validate", "first");
    run("activate", "first");
    var outcome = terminal.run("train", "--from-store", "--out", folder + "/next");
    assertEquals(1, outcome.exitCode());
    assertTrue(outcome.err().contains("[ANSWERS_TOO_FEW]: The book holds 0 "), outcome.err());
  }

  @Test
  void trainingOnTheStoreUnderATakenIdIsRefusedBeforeItBegins() {
    run("validate", "first");
    run("activate", "first");
    var outcome = terminal.run("train", "--from-store", "--out", folder + "/second");
    assertEquals(1, outcome.exitCode());
    assertTrue(outcome.err().contains("[MODEL_NAME_TAKEN]"), outcome.err());
  }

  @Test
  void trainingOnSyntheticBooksWithoutSettingsIsWrongUsage() {
    assertEquals(2, terminal.run("train", "--out", folder + "/next").exitCode());
  }

  @Test
  void driftIsToldAsATableAndAsJson() {
    var sample = folder.resolve("book").toString();
    terminal.run("sample", "--clients", "12", "--out", sample);
    terminal.run("import", sample);
    run("validate", "first");
    run("activate", "first");
    var json = run("drift", "--since", "2026-01-01", "--most", "50", "--json");
    assertEquals(0, json.exitCode(), json.err());
    var drift = json.json().getAsJsonObject("drift");
    assertEquals("first", drift.get("model").getAsString());
    assertEquals(12, drift.getAsJsonArray("inputs").size());
    assertEquals(50, drift.getAsJsonObject("recent").get("scored").getAsInt());
    assertTrue(json.json().has("alarm"));
    assertTrue(run("drift", "--most", "50").out().contains("client risk band"));
  }

  @Test
  void driftWithoutAnswersIsRefused() {
    run("validate", "first");
    run("activate", "first");
    assertTrue(run("drift").err().contains("[ANSWERS_TOO_FEW]"));
  }

  @Test
  void aDescriptionHoldsLineageFiguresAndHistory() {
    JsonObject shown = run("show", "first", "--json").json();
    assertAll(
        () -> assertEquals("11".repeat(32), shown.get("parent").getAsString()),
        () -> assertEquals(0.8, shown.getAsJsonObject("model").get("auc").getAsDouble()),
        () -> assertTrue(shown.getAsJsonObject("model").get("ndcgAt10").isJsonNull()),
        () -> assertEquals(0, shown.get("scoresRemembered").getAsInt()),
        () ->
            assertEquals(
                "made for tests",
                shown
                    .getAsJsonArray("history")
                    .get(0)
                    .getAsJsonObject()
                    .get("note")
                    .getAsString()));
    assertTrue(run("show", "first").out().contains("scores remembered"));
  }

  @Test
  void theListNamesEveryModelInItsStatus() {
    var out = run().out();
    assertTrue(out.lines().anyMatch(line -> line.matches("first +candidate .*")), out);
    assertTrue(out.lines().anyMatch(line -> line.matches("second +candidate .*")), out);
  }

  @Test
  void aModelThatWasWorseIsListedAsSuchAndTakesAReason() throws Exception {
    var worse = ModelFixture.writeWorse(folder.resolve("worse"), "worse", 3);
    run("add", worse.toString());
    var list = run().out();
    assertTrue(list.lines().anyMatch(line -> line.matches("worse +candidate .* worse")), list);
    assertTrue(run("validate", "worse").done().out().contains("WORSE than shipped"));

    var refused = run("activate", "worse");
    assertEquals(1, refused.exitCode());
    assertTrue(refused.err().contains("[MODEL_WORSE]"), refused.err());
    assertEquals("validated", status("worse"));

    var active = run("activate", "worse", "--note", "a trial in one branch").done();
    assertTrue(active.err().contains("Warning: worse was worse than shipped"), active.err());
    assertEquals("active", status("worse"));
  }

  /// The model gives every pair the same score and so expects far more acceptances than there are,
  /// in each quarter.
  @Test
  void anAlarmFailsTheCommandWhereItIsAskedTo() {
    var sample = folder.resolve("book").toString();
    terminal.run("sample", "--clients", "60", "--out", sample);
    terminal.run("import", sample);
    run("validate", "first");
    run("activate", "first");
    var told = run("drift", "--most", "50", "--json").done();
    assertEquals("ALARM", told.json().get("alarm").getAsString());
    assertEquals(1, run("drift", "--most", "50", "--fail-on-alarm").exitCode());
  }

  @Test
  void startingFromTheBaseWithoutTheStoreIsWrongUsage() {
    var outcome = terminal.run("train", "--from-base", "--out", folder + "/next");
    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().contains("--from-base goes with --from-store"), outcome.err());
  }
}
