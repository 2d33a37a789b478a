package org.advisorworkbench.narrative;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.narrative.Narrative.Field;
import org.advisorworkbench.narrative.Narrative.Redaction;

/// Writes a narrative field by field and keeps the spans.
///
/// Fields are sentences: each ends in a point, which belongs to no field. A field without text is
/// left out.
final class NarrativeBuilder {
  private final StringBuilder text = new StringBuilder();
  private final List<Field> fields = new ArrayList<>();
  private final List<Redaction> redactions = new ArrayList<>();

  NarrativeBuilder field(String name, String words) {
    return field(name, List.of(RedactedText.untouched(words)));
  }

  NarrativeBuilder field(String name, RedactedText words) {
    return field(name, List.of(words));
  }

  /// Adds a field that is made of several texts, one after the other.
  NarrativeBuilder field(String name, List<RedactedText> parts) {
    int start = -1;
    for (var part : parts) {
      if (part.text().isBlank()) {
        continue;
      }
      separate();
      if (start < 0) {
        start = text.length();
      }
      append(part);
    }
    if (start >= 0) {
      fields.add(new Field(name, start, text.length()));
    }
    return this;
  }

  private void append(RedactedText part) {
    int offset = text.length();
    text.append(part.text());
    for (var redaction : part.redactions()) {
      redactions.add(
          new Redaction(
              offset + redaction.start(), offset + redaction.end(), redaction.original()));
    }
  }

  private void separate() {
    if (text.isEmpty()) {
      return;
    }
    text.append(endsSentence(text.charAt(text.length() - 1)) ? " " : ". ");
  }

  private static boolean endsSentence(char last) {
    return ".!?。！？".indexOf(last) >= 0;
  }

  Narrative build() {
    if (!text.isEmpty() && !endsSentence(text.charAt(text.length() - 1))) {
      text.append('.');
    }
    return new Narrative(text.toString(), fields, redactions);
  }
}
