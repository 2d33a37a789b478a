package org.advisorworkbench.ui.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.Interval;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.TintedText.Look;
import org.advisorworkbench.ui.common.TintedText.Word;
import org.junit.jupiter.api.Test;

class ReasonsWordingTest {
  private final Texts english = new Texts(Locale.ENGLISH);
  private final Texts chinese = new Texts(Locale.SIMPLIFIED_CHINESE);

  @Test
  void theSentenceNamesTheStrongestWordsForAndAgainst() {
    var sentence = new ReasonsWording(english).sentence(ExampleAdvice.explanation());
    assertTrue(sentence.startsWith("Mostly because of “university studies” (client)"), sentence);
    assertTrue(sentence.contains("despite “tobacco” (client)"), sentence);
  }

  @Test
  void theSentenceIsChineseForChineseReaders() {
    var sentence = new ReasonsWording(chinese).sentence(ExampleAdvice.explanation());
    assertTrue(sentence.startsWith("主要因为“university studies”（客户）"), sentence);
  }

  @Test
  void aMinusIsARealMinus() {
    assertEquals("−0.61", new ReasonsWording(english).signed(-61));
    assertEquals("+1.84", new ReasonsWording(english).signed(184));
    assertEquals("0.00", new ReasonsWording(english).signed(0));
  }

  @Test
  void aDetailSaysWhenAValueMayBeZero() {
    var detail =
        new ReasonsWording(english)
            .wordDetail("low", Side.PRODUCT, "cost", new Interval(0.12, -0.02, 0.26));
    assertEquals("“low” in Cost (product)\n+0.12, between −0.02 and +0.26: may be zero", detail);
  }

  @Test
  void aFieldWithoutAWordKeepsItsKey() {
    assertEquals("novelty", new ReasonsWording(english).field(Side.CLIENT, "novelty"));
  }

  @Test
  void aTextIsShownWholeWithItsPunctuation() {
    var explanation = ExampleAdvice.explanation();
    for (var side : Side.values()) {
      var narrative = side == Side.CLIENT ? explanation.client() : explanation.product();
      var shown =
          new TintedNarrative(explanation, side, english)
              .paragraphs().stream()
                  .flatMap(paragraph -> paragraph.words().stream())
                  .map(word -> word.text() + (word.spaceAfter() ? " " : ""))
                  .collect(Collectors.joining());
      assertEquals(narrative.text(), shown);
    }
  }

  @Test
  void aNeutralisedWordTellsWhatTheAdvisorWrote() {
    var redacted = words(Side.CLIENT).stream().filter(Word::redacted).findFirst().orElseThrow();
    assertTrue(redacted.detail().contains("The advisor wrote: “Her”"), redacted.detail());
  }

  @Test
  void theStrongestWordHasTheStrongestTint() {
    var university =
        words(Side.CLIENT).stream()
            .filter(word -> word.text().equals("university"))
            .findFirst()
            .orElseThrow();
    assertEquals(new Look(4, true), university.look());
  }

  private List<Word> words(Side side) {
    return new TintedNarrative(ExampleAdvice.explanation(), side, english)
        .paragraphs().stream().flatMap(paragraph -> paragraph.words().stream()).toList();
  }
}
