package org.advisorworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.advisorworkbench.advice.EstimatorStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationsCommandTest {
  @TempDir Path home;
  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void importASmallBook() {
    terminal = new Terminal(new TestWorkplace(home));
    var sample = folder.resolve("book").toString();
    terminal.run("sample", "--clients", "12", "--out", sample);
    terminal.run("import", sample);
  }

  @Test
  void everyEstimatorAndBudgetHasItsErrorsInJson() {
    var outcome =
        terminal.run(
            "benchmark",
            "explanations",
            "--json",
            "--recommendations",
            "3",
            "--seeds",
            "2",
            "--gradients",
            "2",
            "--rounds",
            "1");

    assertEquals(0, outcome.exitCode(), outcome.err());
    var document = outcome.json();
    assertEquals(3, document.get("recommendations").getAsInt());
    var errors = document.getAsJsonArray("errors");
    assertEquals(6 * EstimatorStudy.BUDGETS.size() + 1, errors.size());
    // The pencil's game joins at most two words: regressions and pairs of orders are exact there.
    StreamSupport.stream(errors.spliterator(), false)
        .map(row -> row.getAsJsonObject())
        .filter(row -> !row.get("estimator").getAsString().matches("lime|occlusion"))
        .forEach(row -> assertEquals(0, row.get("medianError").getAsDouble(), 1e-9, "" + row));
    assertEquals(2, document.getAsJsonArray("times").size());
    assertEquals(3, document.getAsJsonArray("panel").size());
    var gaps = document.getAsJsonArray("gradients");
    assertEquals(65, gaps.get(gaps.size() - 1).getAsJsonObject().get("points").getAsInt());
  }

  @Test
  void tablesArePrintedForPeople() {
    var outcome =
        terminal.run(
            "benchmark",
            "explanations",
            "--recommendations",
            "1",
            "--seeds",
            "1",
            "--gradients",
            "0",
            "--rounds",
            "0");

    assertEquals(0, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().contains("leverage"), outcome.out());
    assertTrue(outcome.out().contains("95TH PERCENTILE"), outcome.out());
  }

  @Test
  void nothingToMeasureIsWrongUsage() {
    assertEquals(2, terminal.run("benchmark", "explanations", "--seeds", "0").exitCode());
  }
}
