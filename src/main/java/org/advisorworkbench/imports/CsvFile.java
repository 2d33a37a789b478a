package org.advisorworkbench.imports;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.imports.CsvRecords.CsvRecord;
import org.advisorworkbench.imports.CsvRecords.QuoteLeftOpen;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;
import tech.tablesaw.io.csv.CsvReader;

/// A CSV file that is read in chunks, each of which becomes a Tablesaw table. All columns are text:
/// what a value means is for [Row] to judge.
final class CsvFile implements AutoCloseable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String NO_COMMENTS = "\0";

  private final Path path;
  private final Reader reader;
  private final char separator;
  private final CsvRecords records;
  private final List<String> columns;

  private CsvFile(Path path, BufferedReader reader) throws IOException, Failure {
    this.path = path;
    this.reader = reader;
    this.separator = separatorOf(reader);
    this.records = new CsvRecords(reader, separator);
    this.columns = header();
  }

  /// Opens a file and reads its header.
  static CsvFile open(Path path, Charset charset) throws Failure {
    try {
      var reader =
          new BufferedReader(
              new InputStreamReader(Files.newInputStream(path), charset.newDecoder()), 1 << 16);
      try {
        return new CsvFile(path, reader);
      } catch (IOException | Failure e) {
        reader.close();
        throw e;
      }
    } catch (IOException e) {
      throw TextEncoding.unreadable(path, e);
    }
  }

  /// The comma or the semicolon, whichever the first line has more of.
  private static char separatorOf(BufferedReader reader) throws IOException {
    reader.mark(1 << 16);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    reader.mark(1 << 16);
    var head = new char[8192];
    int length = Math.max(0, reader.read(head));
    reader.reset();
    var firstLine = new String(head, 0, length).strip().lines().findFirst().orElse("");
    return count(firstLine, ';') > count(firstLine, ',') ? ';' : ',';
  }

  private static long count(String text, char character) {
    return text.chars().filter(c -> c == character).count();
  }

  private List<String> header() throws IOException, Failure {
    var header = nextRecords(1);
    if (header.isEmpty()) {
      return List.of();
    }
    var names = table(header, header.getFirst().fields());
    return IntStream.range(0, names.columnCount())
        .mapToObj(i -> names.stringColumn(i).get(0).strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  /// The names in the first line, in lower case.
  List<String> columns() {
    return columns;
  }

  char separator() {
    return separator;
  }

  /// How many lines have been read.
  long linesRead() {
    return records.line() - 1;
  }

  /// The next rows, at the end of the file none.
  Chunk next(int maxRecords) throws Failure {
    try {
      var found = nextRecords(maxRecords);
      var good = found.stream().filter(this::isWellFormed).toList();
      var malformed = found.stream().filter(record -> !isWellFormed(record)).toList();
      return new Chunk(good, table(good, columns.size()), malformed);
    } catch (IOException e) {
      throw TextEncoding.unreadable(path, e);
    }
  }

  /// @param wellFormed the records that stand in `cells`, in its order
  /// @param malformed those that cannot be read
  record Chunk(List<CsvRecord> wellFormed, Table cells, List<CsvRecord> malformed) {
    boolean isEmpty() {
      return wellFormed.isEmpty() && malformed.isEmpty();
    }
  }

  private boolean isWellFormed(CsvRecord record) {
    return record.quotesInPlace() && record.fields() == columns.size();
  }

  private List<CsvRecord> nextRecords(int max) throws IOException, Failure {
    try {
      var found = new ArrayList<CsvRecord>();
      while (found.size() < max) {
        var record = records.next();
        if (record.isEmpty()) {
          break;
        }
        found.add(record.get());
      }
      return found;
    } catch (QuoteLeftOpen e) {
      throw new Failure(FailureCode.FILE_QUOTE_OPEN, e, path, e.line());
    }
  }

  private Table table(List<CsvRecord> records, int columnCount) {
    if (records.isEmpty()) {
      return Table.create();
    }
    int longest = records.stream().mapToInt(record -> record.text().length()).max().orElse(0);
    var text = records.stream().map(CsvRecord::text).collect(joining("\n", "", "\n"));
    var options =
        CsvReadOptions.builder(new StringReader(text))
            .header(false)
            .separator(separator)
            .lineEnding("\n")
            .commentPrefix(NO_COMMENTS.charAt(0))
            .missingValueIndicator("")
            .maxCharsPerColumn(longest + 1)
            .maxNumberOfColumns(columnCount + 1)
            .columnTypes(allText(columnCount))
            .build();
    var table = new CsvReader().read(options);
    if (table.rowCount() != records.size()) {
      throw new IllegalStateException(
          "expected %d rows of %s, found %d".formatted(records.size(), path, table.rowCount()));
    }
    return table;
  }

  /// Given as an array, since Tablesaw would otherwise guess the types first.
  private static ColumnType[] allText(int columnCount) {
    var types = new ColumnType[columnCount];
    Arrays.fill(types, ColumnType.STRING);
    return types;
  }

  @Override
  public void close() throws Failure {
    try {
      reader.close();
    } catch (IOException e) {
      throw TextEncoding.unreadable(path, e);
    }
  }
}
