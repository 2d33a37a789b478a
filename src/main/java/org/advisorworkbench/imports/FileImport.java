package org.advisorworkbench.imports;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.imports.BookWriter.OpenBook;
import org.advisorworkbench.imports.BookWriter.Saved;
import org.advisorworkbench.imports.CsvFile.Chunk;
import org.advisorworkbench.imports.ImportReport.FileReport;
import org.advisorworkbench.imports.Row.References;
import tech.tablesaw.api.StringColumn;

/// Takes the rows of one file into a book.
final class FileImport<T> {
  private static final int CHUNK_ROWS = 10_000;

  private final Path path;
  private final BookFile kind;
  private final RowReader<T> reader;
  private final OpenBook book;
  private final References references;

  private final Map<String, Long> linesByKey = new HashMap<>();
  private final List<Remark> mended = new ArrayList<>();
  private final List<Remark> refused = new ArrayList<>();
  private Saved saved = Saved.NOTHING;
  private int mendedRows;
  private int refusedRows;

  FileImport(Path path, BookFile kind, RowReader<T> reader, OpenBook book) {
    this.path = path;
    this.kind = kind;
    this.reader = reader;
    this.book = book;
    this.references = new References(book.clientIds(), book.productIds());
  }

  /// @param linesRead hears after every chunk how many lines are done
  FileReport run(TextEncoding encoding, LongConsumer linesRead) throws Failure {
    try (var file = CsvFile.open(path, encoding.charset())) {
      checkColumns(file.columns());
      var chunk = file.next(CHUNK_ROWS);
      var decimalMark = DecimalMark.of(decimals(file, chunk), file.separator());
      while (!chunk.isEmpty()) {
        take(file.columns(), chunk, decimalMark);
        linesRead.accept(file.linesRead());
        chunk = file.next(CHUNK_ROWS);
      }
    }
    return new FileReport(
        path, kind, saved, mendedRows, mended, refusedRows, refused, Optional.empty());
  }

  private void checkColumns(List<String> columns) throws Failure {
    var missing = new ArrayList<>(kind.columns());
    missing.removeAll(columns);
    if (!missing.isEmpty()) {
      throw new Failure(FailureCode.FILE_COLUMNS_MISSING, path, String.join(", ", missing));
    }
    var seen = new HashSet<String>();
    for (var column : columns) {
      if (kind.columns().contains(column) && !seen.add(column)) {
        throw new Failure(FailureCode.FILE_COLUMN_TWICE, path, column);
      }
    }
  }

  /// The numbers of the first rows, by which the file's decimal mark is known.
  private List<String> decimals(CsvFile file, Chunk chunk) {
    return kind.decimals().stream()
        .map(column -> file.columns().indexOf(column))
        .filter(index -> index < chunk.cells().columnCount())
        .flatMap(index -> chunk.cells().stringColumn(index).asList().stream())
        .map(String::strip)
        .toList();
  }

  private void take(List<String> columns, Chunk chunk, DecimalMark decimalMark) {
    for (var record : chunk.malformed()) {
      refuse(
          record.quotesInPlace()
              ? Remark.of(record.line(), "", Reason.FIELD_COUNT, record.fields(), columns.size())
              : Remark.of(record.line(), "", Reason.QUOTES_MISPLACED));
    }
    if (!chunk.wellFormed().isEmpty()) {
      takeWellFormed(cellsByName(columns, chunk), chunk, decimalMark);
    }
  }

  private Map<String, StringColumn> cellsByName(List<String> columns, Chunk chunk) {
    return kind.columns().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                name -> name, name -> chunk.cells().stringColumn(columns.indexOf(name))));
  }

  private void takeWellFormed(
      Map<String, StringColumn> cells, Chunk chunk, DecimalMark decimalMark) {
    var records = new ArrayList<T>();
    for (int i = 0; i < chunk.wellFormed().size(); i++) {
      int index = i;
      long line = chunk.wellFormed().get(i).line();
      var row =
          new Row(
              line,
              column -> requireNonNull(cells.get(column), column).get(index),
              decimalMark,
              references);
      try {
        records.add(firstOfItsKey(reader.read().of(row), line));
        keep(row.mended());
      } catch (RowRefused e) {
        refuse(e.remark());
      }
    }
    saved = saved.plus(reader.save().apply(book, records));
  }

  private T firstOfItsKey(T record, long line) throws RowRefused {
    var key = reader.key().apply(record);
    var earlier = linesByKey.putIfAbsent(key, line);
    if (earlier != null) {
      throw new RowRefused(
          Remark.of(line, kind.columns().getFirst(), Reason.DUPLICATE, key, earlier));
    }
    return record;
  }

  private void keep(List<Remark> remarks) {
    if (!remarks.isEmpty()) {
      mendedRows++;
      add(mended, remarks);
    }
  }

  private void refuse(Remark remark) {
    refusedRows++;
    add(refused, List.of(remark));
  }

  private static void add(List<Remark> kept, List<Remark> remarks) {
    remarks.stream().limit(FileReport.MAX_REMARKS - kept.size()).forEach(kept::add);
  }
}
