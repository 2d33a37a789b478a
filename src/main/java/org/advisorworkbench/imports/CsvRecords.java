package org.advisorworkbench.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/// Splits the text of a CSV file into records without reading their values, so that each record is
/// known by its line and its number of fields before anything is made of it.
///
/// A field may be quoted, then it may hold separators, line breaks and doubled quotation marks.
/// Blank lines are passed over. Line breaks of every kind come out as `\n`.
final class CsvRecords {
  private static final int END = -1;
  private static final int NOTHING = -2;
  private static final char QUOTE = '"';

  /// One record as it stands in the file, without its line break.
  ///
  /// @param line the line in which it begins, 1 for the first of the file
  /// @param quotesInPlace false if text follows a closing quotation mark within a field
  record CsvRecord(long line, String text, int fields, boolean quotesInPlace) {}

  private final Reader reader;
  private final char separator;
  private long line = 1;
  private int pushedBack = NOTHING;

  CsvRecords(Reader reader, char separator) {
    this.reader = reader instanceof BufferedReader ? reader : new BufferedReader(reader, 1 << 16);
    this.separator = separator;
  }

  /// The line that will be read next.
  long line() {
    return line;
  }

  /// The next record, empty at the end of the file.
  ///
  /// @throws QuoteLeftOpen if the file ends within a quoted field
  Optional<CsvRecord> next() throws IOException, QuoteLeftOpen {
    while (true) {
      long first = line;
      int c = read();
      if (c == END) {
        return Optional.empty();
      }
      var found = record(first, c);
      if (!found.text().isBlank()) {
        return Optional.of(found);
      }
    }
  }

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    /// right behind a mark that closed the field, unless it is doubled
    QUOTE_CLOSED,
    AFTER_QUOTED,
  }

  private CsvRecord record(long first, int firstCharacter) throws IOException, QuoteLeftOpen {
    var text = new StringBuilder(128);
    var state = State.FIELD_START;
    int fields = 1;
    long quoteLine = first;
    boolean quotesInPlace = true;
    for (int c = firstCharacter; ; c = read()) {
      if (c == END && state == State.QUOTED) {
        throw new QuoteLeftOpen(quoteLine);
      }
      if (c == END || (c == '\n' && state != State.QUOTED)) {
        return new CsvRecord(first, text.toString(), fields, quotesInPlace);
      }
      text.append((char) c);
      if (c == QUOTE) {
        switch (state) {
          case FIELD_START -> {
            state = State.QUOTED;
            quoteLine = line;
          }
          case QUOTED -> state = State.QUOTE_CLOSED;
          case QUOTE_CLOSED -> state = State.QUOTED;
          case AFTER_QUOTED -> quotesInPlace = false;
          case PLAIN -> {}
        }
      } else if (state != State.QUOTED) {
        if (c == separator) {
          state = State.FIELD_START;
          fields++;
        } else if (state == State.QUOTE_CLOSED || state == State.AFTER_QUOTED) {
          quotesInPlace &= c <= ' ';
          state = State.AFTER_QUOTED;
        } else if (c > ' ') {
          state = State.PLAIN;
        }
      }
    }
  }

  private int read() throws IOException {
    int c = pushedBack == NOTHING ? reader.read() : pushedBack;
    pushedBack = NOTHING;
    if (c == '\r') {
      int following = reader.read();
      if (following != '\n') {
        pushedBack = following;
      }
      c = '\n';
    }
    if (c == '\n') {
      line++;
    }
    return c;
  }

  /// The file ends within quotation marks: nobody can say where its rows begin and end.
  static final class QuoteLeftOpen extends Exception {
    private static final long serialVersionUID = 1L;

    private final long line;

    QuoteLeftOpen(long line) {
      super("a quotation mark in line " + line + " is never closed");
      this.line = line;
    }

    /// Where the mark stands that is never closed.
    long line() {
      return line;
    }
  }
}
