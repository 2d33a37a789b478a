package org.advisorworkbench.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.advisorworkbench.advice.Comparison;
import org.advisorworkbench.advice.Flip;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.suitability.Refusal;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.Texts;
import org.junit.jupiter.api.Test;

class CompareWordingTest {
  private final Comparison comparison = ExampleAdvice.comparison();
  private final Recommendation first = ExampleAdvice.ranking().ranked().get(0);
  private final Recommendation second = ExampleAdvice.ranking().ranked().get(1);
  private final CompareWording english =
      new CompareWording(new Texts(Locale.ENGLISH), first, second);
  private final CompareWording chinese =
      new CompareWording(new Texts(Locale.SIMPLIFIED_CHINESE), first, second);

  private final FlipWording flips = new FlipWording(new Texts(Locale.ENGLISH), english);

  private Flip flip(Flip.Scope scope) {
    return comparison.flip(scope).orElseThrow();
  }

  @Test
  void theTitleNamesTheHigherScoreFirst() {
    assertEquals("Why Short bond fund scores above Term deposit", english.title());
    assertEquals(
        "Why Short bond fund scores above Term deposit",
        new CompareWording(new Texts(Locale.ENGLISH), /* first= */ second, /* second= */ first)
            .title());
    assertEquals("为什么Short bond fund的得分高于Term deposit", chinese.title());
  }

  @Test
  void aSetIsOneSentenceAndSaysThatItWasCheckedAndHowSmallItIs() {
    assertEquals(
        "Without “short” and “university” in the client’s file, Term deposit would stand above"
            + " Short bond fund – checked by scoring again with all other words in their places (+0.20"
            + " and +0.23), and with these deleted. No smaller set does.",
        flips.flip(flip(Flip.Scope.CLIENT), comparison.contrast()));
    assertEquals(
        "若客户资料中没有“short”和“university”，Term deposit将排在Short bond"
            + " fund之前——已重新评分核实：其余各词位置不变时为 +0.20 与 +0.23，直接删去时次序同样改变。没有更小的一组能做到。",
        new FlipWording(new Texts(Locale.SIMPLIFIED_CHINESE), chinese)
            .flip(flip(Flip.Scope.CLIENT), comparison.contrast()));
  }

  @Test
  void aSetThatIsNotProvenTheSmallestSaysSo() {
    var found = flip(Flip.Scope.CLIENT);
    var unproven =
        new Flip(
            found.scope(),
            found.removed(),
            found.firstLogit(),
            found.secondLogit(),
            0,
            found.longest(),
            found.tried());
    var sentence = flips.flip(unproven, comparison.contrast());
    assertTrue(sentence.endsWith("a smaller one is not ruled out."), sentence);
  }

  @Test
  void whereNothingTurnsTheOrderItSaysWhatWasTried() {
    assertEquals(
        "No set of up to 2 words of all three texts turns the order; 1,500 sets of up to 16 were"
            + " tried.",
        flips.flip(flip(Flip.Scope.ALL), comparison.contrast()));
  }

  @Test
  void aFigureTellsItsValueForEither() {
    var figure = comparison.contrast().terms().getLast();
    var detail = english.detail(figure, new Differences(comparison.contrast()).interval(figure));
    assertEquals(
        "Risk fit\nthe usual risk class (Short bond fund)\n2 risk classes above the usual (Term"
            + " deposit)\n\u22120.04",
        detail);
  }

  @Test
  void aRefusedProductIsSaidToStayBehind() {
    assertEquals("", english.refusal());
    var refusal = new Refusal("horizon", "a source", "too long", List.of());
    var refused = new Recommendation(3, second.product(), 2, 0.9, List.of(refusal));
    assertTrue(
        new CompareWording(new Texts(Locale.ENGLISH), first, refused)
            .refusal()
            .startsWith("A refused product stays behind"));
  }
}
