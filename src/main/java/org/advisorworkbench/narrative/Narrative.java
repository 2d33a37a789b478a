package org.advisorworkbench.narrative;

import java.util.List;

/// The text that the model reads about a client or a product, with the spans of its fields.
///
/// @param fields disjoint, in the order of the text
/// @param redactions words that were made neutral, disjoint and in the order of the text, so that a
///   display can show the originals
public record Narrative(String text, List<Field> fields, List<Redaction> redactions) {
  public Narrative {
    fields = List.copyOf(fields);
    redactions = List.copyOf(redactions);
  }

  /// A named stretch of the text.
  ///
  /// @param name a stable key such as `risk` or `notes`
  /// @param start index of the first character (UTF-16), inclusive
  /// @param end exclusive
  public record Field(String name, int start, int end) {}

  /// A stretch of the text that stands for other words.
  ///
  /// @param original what the advisor had written
  public record Redaction(int start, int end, String original) {}

  /// The name of the field that holds a character, or `""` between fields.
  public String fieldAt(int index) {
    for (var field : fields) {
      if (field.start() <= index && index < field.end()) {
        return field.name();
      }
    }
    return "";
  }

  /// The text with the original words put back, for a display to those who may see them.
  public String revealed() {
    var revealed = new StringBuilder(text);
    for (var redaction : redactions.reversed()) {
      revealed.replace(redaction.start(), redaction.end(), redaction.original());
    }
    return revealed.toString();
  }
}
