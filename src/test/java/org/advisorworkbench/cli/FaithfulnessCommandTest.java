package org.advisorworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the command refuses before it takes time; what it measures is tested with the study.
class FaithfulnessCommandTest {
  @TempDir private Path folder;

  private Terminal.Outcome run(String... options) {
    var arguments = new String[options.length + 4];
    arguments[0] = "benchmark";
    arguments[1] = "faithfulness";
    arguments[2] = "--model";
    arguments[3] = folder.toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return new Terminal(new TestWorkplace(folder)).run(arguments);
  }

  @ParameterizedTest
  @CsvSource({"--pairs, 0", "--pairs, 321", "--budget, -1"})
  void numbersOutOfRangeAreWrongUsage(String option, String value) {
    var outcome = run(option, value);
    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().contains(option), outcome.err());
  }

  @Test
  void aCardThatIsNotThereIsToldBeforeAnythingIsMeasured() {
    var outcome = run("--write-card");
    assertEquals(1, outcome.exitCode());
    assertTrue(outcome.err().startsWith("error [FILE_UNREADABLE]"), outcome.err());
    assertTrue(outcome.err().contains("card.json"), outcome.err());
  }

  @Test
  void aModelThatIsNotThereIsTold() {
    var outcome = run();
    assertEquals(1, outcome.exitCode());
    assertTrue(outcome.err().startsWith("error [MODEL_MISSING]"), outcome.err());
  }
}
