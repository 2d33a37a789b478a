package org.advisorworkbench.bert;

import java.util.BitSet;

/// A text of which some words are absent.
///
/// @param text what a narrative says
/// @param absent indexes of absent words, in the order of `Words.of(text)`
/// @param absence what the model reads in their place; always [Absence#DROPPED] where no word is
///   absent, so that equal readings are equal texts
public record MaskedText(String text, BitSet absent, Absence absence) {
  public MaskedText {
    absent = (BitSet) absent.clone();
    absence = absent.isEmpty() ? Absence.DROPPED : absence;
  }

  /// What becomes of an absent word.
  public enum Absence {
    /// Its word pieces are removed from the input while the others keep their positions. So it was
    /// in training, and so it is wherever the program explains.
    DROPPED,
    /// Each of its word pieces is replaced by `[MASK]`. The models have seen that at most before
    /// fine-tuning: a second convention, to see what depends on the first.
    REPLACED,
  }

  /// A text without some words, which are dropped.
  public MaskedText(String text, BitSet absent) {
    this(text, absent, Absence.DROPPED);
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
