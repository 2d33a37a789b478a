package org.advisorworkbench.narrative;

import java.util.List;
import org.advisorworkbench.narrative.Narrative.Redaction;

/// A text in which some stretches stand for other words.
///
/// @param redactions disjoint, in the order of the text
record RedactedText(String text, List<Redaction> redactions) {
  RedactedText {
    redactions = List.copyOf(redactions);
  }

  static RedactedText untouched(String text) {
    return new RedactedText(text, List.of());
  }
}
