package org.advisorworkbench.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every source file is as google-java-format writes it. `mvn test -Dtest=FormattingTest
/// -Dformat=write` formats them all.
class FormattingTest {
  private final Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());

  @Test
  void everySourceFileIsFormatted() throws IOException, FormatterException {
    var unformatted = new ArrayList<Path>();
    for (var file : sources()) {
      var found = Files.readString(file);
      var expected = format(found);
      if (!expected.equals(found)) {
        if ("write".equals(System.getProperty("format"))) {
          Files.writeString(file, expected);
        } else {
          unformatted.add(file);
        }
      }
    }
    assertEquals(
        List.of(), unformatted, "format them with: mvn test -Dtest=FormattingTest -Dformat=write");
  }

  private String format(String source) throws FormatterException {
    return formatter.formatSource(
        RemoveUnusedImports.removeUnusedImports(
            ImportOrderer.reorderImports(source, JavaFormatterOptions.Style.GOOGLE)));
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
