package org.advisorworkbench.imports;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.advisorworkbench.language.Bundles;

/// Something that the user should know about a row.
///
/// @param line the line of the file in which the row begins, 1 for the first
/// @param column the column concerned, or `""` for the row as a whole
/// @param details fill the places of the reason's text from `{1}` on
public record Remark(long line, String column, Reason reason, List<String> details) {
  public Remark {
    details = List.copyOf(details);
  }

  static Remark of(long line, String column, Reason reason, Object... details) {
    return new Remark(line, column, reason, Stream.of(details).map(Remark::shortened).toList());
  }

  /// The reason in the user's language, without the line.
  public String textIn(Locale locale) {
    var bundle = Bundles.of("org.advisorworkbench.imports.imports", locale);
    var arguments = Stream.concat(Stream.of(column), details.stream()).toArray();
    return new MessageFormat(bundle.getString(reason.name()), locale).format(arguments);
  }

  private static String shortened(Object detail) {
    var text = String.valueOf(detail);
    return text.codePointCount(0, text.length()) <= 60
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 59)) + "…";
  }
}
