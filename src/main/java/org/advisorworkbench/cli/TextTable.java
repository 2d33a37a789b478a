package org.advisorworkbench.cli;

import java.util.ArrayList;
import java.util.List;

/// Lines of text in columns, for people at a terminal.
final class TextTable {
  private static final String GAP = "  ";
  private static final int BRIEF = 64;

  private final List<Boolean> rightAligned = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /// @param headings one for each column; a leading `>` aligns the column to the right
  TextTable(String... headings) {
    var names = new ArrayList<String>();
    for (var heading : headings) {
      rightAligned.add(heading.startsWith(">"));
      names.add(heading.startsWith(">") ? heading.substring(1) : heading);
    }
    rows.add(names);
  }

  TextTable row(Object... cells) {
    if (cells.length != rightAligned.size()) {
      throw new IllegalArgumentException(
          "expected %d cells, found %d".formatted(rightAligned.size(), cells.length));
    }
    var row = new ArrayList<String>();
    for (var cell : cells) {
      row.add(String.valueOf(cell));
    }
    rows.add(row);
    return this;
  }

  /// A text, or its beginning where it would make its column too wide to read.
  static String brief(String text) {
    var brief = new StringBuilder();
    int room = BRIEF - 1;
    for (int c : text.codePoints().toArray()) {
      room -= isWide(c) ? 2 : 1;
      if (room < 0) {
        return width(text) <= BRIEF ? text : brief.append('…').toString();
      }
      brief.appendCodePoint(c);
    }
    return text;
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (var row : rows) {
      var line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        var cell = row.get(column);
        var blanks = " ".repeat(width(column) - width(cell));
        line.append(rightAligned.get(column) ? blanks + cell : cell + blanks).append(GAP);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
  }

  /// How many cells of a terminal a text fills: East Asian wide characters fill two.
  private static int width(String text) {
    return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int codePoint) {
    return Character.isIdeographic(codePoint)
        || (codePoint >= 0x1100 && codePoint <= 0x115F)
        || (codePoint >= 0x3000 && codePoint <= 0x30FF)
        || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
        || (codePoint >= 0xFF00 && codePoint <= 0xFF60);
  }
}
