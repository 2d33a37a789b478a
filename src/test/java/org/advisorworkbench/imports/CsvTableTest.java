package org.advisorworkbench.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  @TempDir private Path folder;

  @Test
  void keepsTheWantedColumnsByNameWhateverTheirCase() throws IOException, Failure {
    var table = read("ISIN;Name;y\nA1; \"one; two\" ;0.5\nB2;;1\n", "isin", "name", "Y");

    assertEquals(2, table.rows());
    assertEquals("one; two", table.text(0, "name"));
    assertEquals("", table.text(1, "NAME"));
    assertEquals(0.5, table.number(0, "y"));
  }

  @Test
  void namesMissingColumns() {
    var failure = assertThrows(Failure.class, () -> read("a,b\n1,2\n", "a", "c", "d"));

    assertEquals(FailureCode.FILE_COLUMNS_MISSING, failure.code());
    assertTrue(failure.messageIn(Locale.ENGLISH).contains("c, d"));
  }

  @Test
  void namesTheLineOfARowWithTooFewFields() {
    var failure = assertThrows(Failure.class, () -> read("a,b\n1,2\n3\n", "a"));

    assertEquals(FailureCode.FILE_MALFORMED, failure.code());
    assertTrue(failure.messageIn(Locale.ENGLISH).contains("line 3"));
  }

  @Test
  void namesTheLineOfWhatIsNoNumber() throws IOException, Failure {
    var table = read("a\n1\n\nx\n", "a");

    var failure = assertThrows(Failure.class, () -> table.number(1, "a"));

    assertTrue(failure.messageIn(Locale.ENGLISH).contains("line 4"));
  }

  private CsvTable read(String text, String... columns) throws IOException, Failure {
    return CsvTable.read(Files.writeString(folder.resolve("table.csv"), text), List.of(columns));
  }
}
