package org.advisorworkbench.imports;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a file writes decimal numbers. One file has one mark.
enum DecimalMark {
  POINT('.', ','),
  COMMA(',', '.');

  private final char mark;
  private final char grouping;
  private final Pattern plain;
  private final Pattern grouped;
  private final Pattern telling;

  DecimalMark(char mark, char grouping) {
    this.mark = mark;
    this.grouping = grouping;
    var decimals = "(?:[" + mark + "]\\d+)?";
    this.plain = Pattern.compile("[+-]?\\d+" + decimals);
    this.grouped =
        Pattern.compile("[+-]?\\d{1,3}(?:[" + grouping + "\\u00A0\\u202F ']\\d{3})+" + decimals);
    // Three digits behind a single mark may as well be a group of thousands.
    this.telling =
        Pattern.compile(
            "[+-]?(?:\\d+["
                + mark
                + "](?:\\d{1,2}|\\d{4,})|\\d{1,3}(?:["
                + grouping
                + "]\\d{3})+["
                + mark
                + "]\\d+)");
  }

  /// Decides by the numbers that can be read in one way only; where there are none, by the
  /// separator, since files with semicolons come from places that write a decimal comma.
  static DecimalMark of(Collection<String> numbers, char separator) {
    long commas = numbers.stream().filter(n -> COMMA.telling.matcher(n).matches()).count();
    long points = numbers.stream().filter(n -> POINT.telling.matcher(n).matches()).count();
    if (commas == points) {
      return separator == ';' ? COMMA : POINT;
    }
    return commas > points ? COMMA : POINT;
  }

  /// Reads a number, with or without groups of three digits; empty if it is none.
  Optional<BigDecimal> parse(String text) {
    if (plain.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replace(mark, '.')));
    }
    if (grouped.matcher(text).matches()) {
      var digits = text.replaceAll("[" + grouping + "\\u00A0\\u202F ']", "");
      return Optional.of(new BigDecimal(digits.replace(mark, '.')));
    }
    return Optional.empty();
  }
}
