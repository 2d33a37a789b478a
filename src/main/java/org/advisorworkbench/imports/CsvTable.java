package org.advisorworkbench.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;

/// A whole CSV file, such as one of a published data set: some of its columns as text, in memory.
///
/// Encoding and separator are found as for the files of a book. Names of columns are compared
/// without regard to case.
public final class CsvTable {
  private static final int CHUNK_ROWS = 10_000;

  private final Path path;
  private final Map<String, List<String>> columns;
  private final List<Long> lines;

  private CsvTable(Path path, Map<String, List<String>> columns, List<Long> lines) {
    this.path = path;
    this.columns = columns;
    this.lines = lines;
  }

  /// @param wanted the columns to keep; all must be there
  /// @throws Failure if the file cannot be read, lacks a column, or a row does not have as many
  ///   fields as the first line
  public static CsvTable read(Path path, List<String> wanted) throws Failure {
    var encoding = TextEncoding.of(path);
    try (var file = CsvFile.open(path, encoding.charset())) {
      var names = wanted.stream().map(CsvTable::key).toList();
      var missing = names.stream().filter(name -> !file.columns().contains(name)).toList();
      if (!missing.isEmpty()) {
        throw new Failure(FailureCode.FILE_COLUMNS_MISSING, path, String.join(", ", missing));
      }
      var columns = new HashMap<String, List<String>>();
      var lines = new ArrayList<Long>();
      for (var chunk = file.next(CHUNK_ROWS); !chunk.isEmpty(); chunk = file.next(CHUNK_ROWS)) {
        if (!chunk.malformed().isEmpty()) {
          var record = chunk.malformed().getFirst();
          throw new Failure(
              FailureCode.FILE_MALFORMED,
              path,
              record.line(),
              "expected %d fields, found %d".formatted(file.columns().size(), record.fields()));
        }
        for (var name : names) {
          var cells = chunk.cells().stringColumn(file.columns().indexOf(name));
          columns
              .computeIfAbsent(name, n -> new ArrayList<>())
              .addAll(cells.asList().stream().map(String::strip).toList());
        }
        chunk.wellFormed().forEach(record -> lines.add(record.line()));
      }
      return new CsvTable(path, columns, lines);
    }
  }

  /// How many rows there are below the first line.
  public int rows() {
    return lines.size();
  }

  /// A value without the blanks around it; empty where there is none.
  ///
  /// @param row from 0
  /// @param column one of those that were wanted
  public String text(int row, String column) {
    var values = columns.get(key(column));
    if (values == null) {
      throw new IllegalArgumentException(
          "expected one of the columns %s, found %s".formatted(columns.keySet(), column));
    }
    return values.get(row);
  }

  /// @throws Failure if the value is no number, naming file and line
  public double number(int row, String column) throws Failure {
    var text = text(row, column);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw malformed(row, "expected a number in %s, found “%s”".formatted(column, text));
    }
  }

  /// What is wrong with a row, for the user.
  public Failure malformed(int row, String reason) {
    return new Failure(FailureCode.FILE_MALFORMED, path, lines.get(row), reason);
  }

  private static String key(String column) {
    return column.toLowerCase(Locale.ROOT);
  }
}
