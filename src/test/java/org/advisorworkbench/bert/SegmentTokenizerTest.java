package org.advisorworkbench.bert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.advisorworkbench.bert.MaskedText.Absence;
import org.advisorworkbench.bert.Segment.Side;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.narrative.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentTokenizerTest {
  private static final long CLS = 101;
  private static final long SEP = 102;
  private static final long MASK = 103;

  private SegmentTokenizer tokenizer;

  @BeforeAll
  void load() throws Failure {
    tokenizer = SegmentTokenizer.load(BertConfig.MINILM_L6, TokenLimits.DEFAULT);
  }

  @AfterAll
  void close() {
    tokenizer.close();
  }

  private static List<Long> ids(Segment segment) {
    return LongStream.range(0, segment.length()).mapToObj(i -> segment.id((int) i)).toList();
  }

  private static List<Long> positions(Segment segment) {
    return LongStream.range(0, segment.length()).mapToObj(i -> segment.position((int) i)).toList();
  }

  private Segment segment(Side side, String text, int... absent) {
    var bits = new BitSet();
    IntStream.of(absent).forEach(bits::set);
    return tokenizer.segment(side, new MaskedText(text, bits));
  }

  // The ids are lines of the published vocab.txt of bert-base-uncased.
  @Test
  void aClientsSegmentStandsBetweenItsMarks() {
    var segment = segment(Side.CLIENT, "Hello world");
    assertEquals(List.of(CLS, 7592L, 2088L, SEP), ids(segment));
    assertEquals(List.of(0L, 1L, 2L, 3L), positions(segment));
  }

  @Test
  void aProductsSegmentStartsAtPositionOneWithoutAMark() {
    var segment = segment(Side.PRODUCT, "Hello world");
    assertEquals(List.of(7592L, 2088L, SEP), ids(segment));
    assertEquals(List.of(1L, 2L, 3L), positions(segment));
  }

  @Test
  void anAbsentWordLeavesAGapAndTakesItsPunctuationWithIt() {
    var segment = segment(Side.CLIENT, "Hello, world.", 0);
    assertEquals(List.of(CLS, 2088L, 1012L, SEP), ids(segment));
    assertEquals(List.of(0L, 3L, 4L, 5L), positions(segment));
  }

  @Test
  void aReplacedWordLeavesAMaskForEachOfItsPieces() {
    var text = new MaskedText("Hello, world.", absent(0), Absence.REPLACED);
    var segment = tokenizer.segment(Side.CLIENT, text);
    assertEquals(List.of(CLS, MASK, MASK, 2088L, 1012L, SEP), ids(segment));
    assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L), positions(segment));
  }

  @Test
  void aTextThatLacksNothingIsTheSameByEitherConvention() {
    var nothing = new BitSet();
    assertEquals(
        new MaskedText("Hello", nothing, Absence.DROPPED),
        new MaskedText("Hello", nothing, Absence.REPLACED));
    assertEquals(MaskedText.whole("Hello"), new MaskedText("Hello", nothing, Absence.REPLACED));
    assertEquals(Absence.DROPPED, new MaskedText("Hello", absent(0)).absence());
  }

  private static BitSet absent(int word) {
    var absent = new BitSet();
    absent.set(word);
    return absent;
  }

  @Test
  void leadingPunctuationBelongsToTheFirstWord() {
    assertEquals(List.of(CLS, 2088L, SEP), ids(segment(Side.CLIENT, "(Hello) world", 0)));
  }

  @Test
  void aTextWithoutWordsKeepsItsTokens() {
    assertEquals(List.of(CLS, 1012L, 1012L, SEP), ids(segment(Side.CLIENT, "..", 0, 1)));
  }

  @Test
  void anEmptyTextIsItsMarks() {
    assertEquals(List.of(CLS, SEP), ids(segment(Side.CLIENT, "")));
    assertEquals(List.of(SEP), ids(segment(Side.PRODUCT, "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Her son starts university in three years.",
        "孩子三年后 university",
        "happy 😀 client 👩🏽‍💻 saves",
        "naïve café résumé",
        "e\u0301t\u0301e decomposed a\u0300 la carte",
        "ﬁnance Ǆ ẞ İstanbul",
        "\uFEFFbefore and\u00A0blank",
        "1,200.50 EUR — 0.25% a year; long-term, client's",
      })
  void removingAWordRemovesItsTokensAlone(String text) {
    var words = Words.of(text);
    var whole = segment(Side.CLIENT, text);
    int removed = 0;
    for (int word = 0; word < words.size(); word++) {
      var without = segment(Side.CLIENT, text, word);
      removed += whole.length() - without.length();
      // The same tokens as those of the text with blanks in the word's place.
      int end = word + 1 < words.size() ? words.get(word + 1).start() : text.length();
      int start = word == 0 ? 0 : words.get(word).start();
      var blanked = text.substring(0, start) + " ".repeat(end - start) + text.substring(end);
      assertEquals(ids(segment(Side.CLIENT, blanked)), ids(without), words.get(word).text());
    }
    assertEquals(whole.length() - 2, removed);
  }

  @Test
  void aLongTextIsCutBetweenTwoWords() {
    var text = "investment university ".repeat(400).strip();
    var segment = segment(Side.CLIENT, text);
    assertEquals(160, segment.length());
    var rare = "zygomorphic ".repeat(200);
    var cut = segment(Side.CLIENT, rare);
    int pieces = segment(Side.CLIENT, "zygomorphic").length() - 2;
    assertTrue(pieces > 1);
    assertEquals(158 / pieces * pieces + 2, cut.length());
    assertEquals(96, segment(Side.PRODUCT, text).length());
  }

  @Test
  void aWordBeyondTheCutHasNoEffect() {
    var text = "investment ".repeat(300);
    assertEquals(ids(segment(Side.CLIENT, text)), ids(segment(Side.CLIENT, text, 250)));
  }

  @Test
  void aWordLongerThanTheRoomKeepsItsBeginning() {
    assertEquals(96, segment(Side.PRODUCT, "a-".repeat(300) + "a").length());
  }

  @Test
  void specialTokensInATextAreText() {
    var ids = ids(segment(Side.CLIENT, "a [SEP] b [CLS] [PAD]"));
    assertEquals(1, ids.stream().filter(id -> id == SEP).count());
    assertEquals(1, ids.stream().filter(id -> id == CLS).count());
    assertEquals(0, ids.stream().filter(id -> id == 0).count());
  }

  @Test
  void halfASurrogatePairDoesNoHarm() {
    var text = "one \uD83D two";
    assertEquals(ids(segment(Side.CLIENT, "one")), ids(segment(Side.CLIENT, text, 1)));
  }
}
