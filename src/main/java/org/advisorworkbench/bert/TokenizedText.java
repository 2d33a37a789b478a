package org.advisorworkbench.bert;

import java.util.Arrays;
import java.util.BitSet;

/// A text as word pieces, each of which belongs to a word or to none.
public final class TokenizedText {
  /// Marks tokens that are always present.
  static final int NO_WORD = -1;

  private final Segment.Side side;
  private final long[] ids;
  private final int[] words;

  private TokenizedText(Segment.Side side, long[] ids, int[] words) {
    this.side = side;
    this.ids = ids;
    this.words = words;
  }

  /// Frames the tokens of a text: `[CLS]` before those of a client, `[SEP]` behind, and no more
  /// than `limit` in all, cut between two words where possible.
  static TokenizedText framed(
      Segment.Side side, long first, long last, long[] ids, int[] words, int limit) {
    int before = side == Segment.Side.CLIENT ? 1 : 0;
    int kept = kept(words, limit - before - 1);
    var framedIds = new long[before + kept + 1];
    var framedWords = new int[before + kept + 1];
    Arrays.fill(framedWords, NO_WORD);
    if (before == 1) {
      framedIds[0] = first;
    }
    System.arraycopy(ids, 0, framedIds, before, kept);
    System.arraycopy(words, 0, framedWords, before, kept);
    framedIds[before + kept] = last;
    return new TokenizedText(side, framedIds, framedWords);
  }

  private static int kept(int[] words, int room) {
    if (words.length <= room) {
      return words.length;
    }
    int kept = room;
    while (kept > 0 && words[kept - 1] == words[kept]) {
      kept--;
    }
    // One word longer than all the room: better its beginning than nothing.
    return kept == 0 ? room : kept;
  }

  /// How many tokens there are with all words present.
  public int length() {
    return ids.length;
  }

  /// The word that a token is part of, or [#NO_WORD].
  int word(int token) {
    return words[token];
  }

  /// Those of some absent words that the model would read: a text can be longer than what it reads.
  BitSet read(BitSet absent) {
    var read = new BitSet();
    for (int word : words) {
      if (word != NO_WORD && absent.get(word)) {
        read.set(word);
      }
    }
    return read;
  }

  /// The segment with all words.
  Segment whole() {
    return without(new BitSet());
  }

  /// The segment without some words; the other tokens keep their positions.
  public Segment without(BitSet absent) {
    var keptIds = new long[ids.length];
    var positions = new long[ids.length];
    int kept = 0;
    for (int token = 0; token < ids.length; token++) {
      if (words[token] == NO_WORD || !absent.get(words[token])) {
        keptIds[kept] = ids[token];
        positions[kept] = side.firstPosition() + token;
        kept++;
      }
    }
    return new Segment(side, Arrays.copyOf(keptIds, kept), Arrays.copyOf(positions, kept));
  }

  /// The segment with another token in place of each one of some words.
  Segment replacing(BitSet absent, long mask) {
    var readIds = ids.clone();
    var positions = new long[ids.length];
    for (int token = 0; token < ids.length; token++) {
      positions[token] = side.firstPosition() + token;
      if (words[token] != NO_WORD && absent.get(words[token])) {
        readIds[token] = mask;
      }
    }
    return new Segment(side, readIds, positions);
  }
}
