package org.advisorworkbench.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleBookWriterTest {
  private static final Path BUNDLED = Path.of("sample-data");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clients",
        "products",
        "holdings",
        "transactions",
        "interactions",
        "notes",
        "prices"
      })
  void theBundledBookIsWhatSeedOneGivesByteForByte(String table) throws Exception {
    new SampleBookWriter(folder, false).write(new BookGenerator(1, 320).generate());
    var name = table + ".csv";
    assertArrayEquals(
        Files.readAllBytes(BUNDLED.resolve(name)), Files.readAllBytes(folder.resolve(name)));
  }

  @Test
  void theColumnsAreThoseOfTheBookFormat() throws Exception {
    new SampleBookWriter(folder, false).write(new BookGenerator(1, 3).generate());
    int tables = 0;
    for (var line : Files.readAllLines(Path.of("docs/book-format.md"))) {
      if (line.startsWith("| `")) {
        var cells = line.replace("`", "").split("\\|", -1);
        var header = Files.readAllLines(folder.resolve(cells[1].trim())).getFirst();
        assertEquals(cells[2].trim().replace(", ", ","), header);
        tables++;
      }
    }
    assertEquals(7, tables);
  }

  @Test
  void theTruthIsWrittenOnRequestOnly() throws Exception {
    var book = new BookGenerator(1, 3).generate();
    new SampleBookWriter(folder, false).write(book);
    assertFalse(Files.exists(folder.resolve("truth.csv")));
    new SampleBookWriter(folder, true).write(book);
    assertEquals(1 + 3 * 80, Files.readAllLines(folder.resolve("truth.csv")).size());
  }

  @Test
  void theSummaryTellsPeopleWhatCanBeReached() throws Exception {
    var summary = new SampleBookWriter(folder, false).write(new BookGenerator(1, 50).generate());
    assertTrue(summary.toString().contains("best reachable AUC       0.8"), summary::toString);
    assertTrue(summary.toString().contains("Synthetic book, seed 1"), summary::toString);
  }

  @Test
  void aFolderThatCannotBeMadeIsAFailure() throws IOException {
    var file = Files.writeString(folder.resolve("taken"), "");
    var writer = new SampleBookWriter(file, false);
    var failure =
        assertThrows(Failure.class, () -> writer.write(new BookGenerator(1, 1).generate()));
    assertEquals(FailureCode.FILE_UNWRITABLE, failure.code());
  }
}
