package org.advisorworkbench.bert;

import java.util.BitSet;

/// A text of which some words are absent. Absent words are removed from the input while the others
/// keep their positions.
///
/// @param text what a narrative says
/// @param absent indexes of absent words, in the order of `Words.of(text)`
public record MaskedText(String text, BitSet absent) {
  public MaskedText {
    absent = (BitSet) absent.clone();
  }

  /// A text with all its words.
  public static MaskedText whole(String text) {
    return new MaskedText(text, new BitSet());
  }

  @Override
  public BitSet absent() {
    return (BitSet) absent.clone();
  }
}
