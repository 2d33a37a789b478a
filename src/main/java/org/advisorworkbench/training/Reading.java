package org.advisorworkbench.training;

import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.bert.Segment;
import org.advisorworkbench.bert.SegmentTokenizer;
import org.advisorworkbench.bert.TokenizedText;
import org.advisorworkbench.narrative.Words;

/// A text made ready for the model once, to be read whole or with words missing.
///
/// @param words how many words the text has
record Reading(TokenizedText tokens, int words) {
  static Reading of(SegmentTokenizer tokenizer, Segment.Side side, String text) {
    return new Reading(tokenizer.tokenize(side, text), Words.of(text).size());
  }

  Segment whole() {
    return tokens.without(MaskedText.whole("").absent());
  }
}
