package org.advisorworkbench.bert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.Segment.Side;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
  private static final List<String> PIECES =
      List.of(
          "[PAD]",
          "[UNK]",
          "[CLS]",
          "[SEP]",
          "Paris",
          "paris",
          "##ian",
          "caf\u00E9",
          "cafe",
          "'",
          "s",
          ",",
          "\u57FA",
          "\u91D1",
          "[MASK]");

  /// The pieces of a text, without the frame.
  private static List<String> pieces(String text, boolean cased) throws IOException {
    var json = WordPieces.tokenizerJson(String.join("\n", PIECES) + "\n", cased);
    try (var tokenizer = SegmentTokenizer.parse(json, TokenLimits.DEFAULT)) {
      var segment = tokenizer.segment(Side.PRODUCT, MaskedText.whole(text));
      // A product has no [CLS] before it.
      return IntStream.range(0, segment.length() - 1)
          .mapToObj(i -> PIECES.get((int) segment.id(i)))
          .toList();
    }
  }

  @Test
  void aCasedVocabularyKeepsCapitals() throws IOException {
    assertEquals(List.of("Paris", "paris", "[UNK]"), pieces("Paris paris PARIS", true));
  }

  @Test
  void anUncasedVocabularyMakesAllSmall() throws IOException {
    assertEquals(List.of("paris", "paris", "paris"), pieces("Paris paris PARIS", false));
  }

  @Test
  void accentsGoWhereCapitalsGo() throws IOException {
    assertEquals(List.of("caf\u00E9"), pieces("caf\u00E9", true));
    assertEquals(List.of("cafe"), pieces("Caf\u00E9", false));
  }

  @Test
  void wordsAreCutIntoPieces() throws IOException {
    assertEquals(
        List.of("Paris", "##ian", ",", "Paris", "'", "s"), pieces("Parisian,Paris's", true));
  }

  @Test
  void eachChineseCharacterIsAWord() throws IOException {
    assertEquals(List.of("\u57FA", "\u91D1"), pieces("\u57FA\u91D1", true));
  }

  @Test
  void aPieceThatStandsTwiceIsRefused() {
    var vocabulary = String.join("\n", Arrays.asList("a", "b", "a"));
    assertThrows(IOException.class, () -> WordPieces.tokenizerJson(vocabulary, true));
  }
}
