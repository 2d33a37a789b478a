package org.advisorworkbench.ui.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.FigurePlayer;
import org.advisorworkbench.advice.Explanation.Player;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.advice.ExplanationMethod;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.Attribution.Contribution;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.Interval;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.TintedText.Look;
import org.advisorworkbench.ui.common.TintedText.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

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

  /// Words w0, w1 … in fields of their own, each with a value and half an interval.
  static Stream<Arguments> sentences() {
    return Stream.of(
        Arguments.of(
            "none is certain",
            new double[] {0.5, -0.4, 0.3},
            new double[] {0.6, 0.5, 0.4},
            "No single reason stands out; many small contributions add up.",
            "没有哪个原因特别突出，得分由许多小的贡献累积而成。"),
        Arguments.of(
            "the strongest is not certain, a weaker one is",
            new double[] {0.9, 0.4, -0.3},
            new double[] {1.0, 0.1, 0.4},
            "Mostly because of “w1” (client).",
            "主要因为“w1”（客户）。"),
        Arguments.of(
            "for and against",
            new double[] {0.9, -0.4, 0.3},
            new double[] {0.1, 0.1, 0.1},
            "Mostly because of “w0” (client) and “w2” (client), despite “w1” (client).",
            "主要因为“w0”（客户）和“w2”（客户）；起相反作用的是“w1”（客户）。"),
        Arguments.of(
            "below the baseline",
            new double[] {-0.9, 0.4, -0.3},
            new double[] {0.1, 0.1, 0.1},
            "Held down mostly by “w0” (client) and “w2” (client), despite “w1” (client).",
            "主要受“w0”（客户）和“w2”（客户）拖累；起相反作用的是“w1”（客户）。"),
        Arguments.of(
            "above the baseline, but only what is against is certain",
            new double[] {0.5, 0.5, -0.3},
            new double[] {0.6, 0.6, 0.1},
            "Many small contributions add up, despite “w2” (client).",
            "得分由许多小的贡献累积而成；起相反作用的是“w2”（客户）。"),
        Arguments.of(
            "nothing is known of the intervals yet",
            new double[] {0.5, 0.5, -0.3},
            new double[] {Double.NaN, Double.NaN, Double.NaN},
            "The values are still rough; nothing can be called certain yet.",
            "数值仍很粗略，尚无法确定任何原因。"),
        Arguments.of(
            "more than the sentence holds: the strongest three",
            new double[] {0.5, 0.9, 0.7, 0.6, 0.4},
            new double[] {0.1, 0.1, 0.1, 0.1, 0.1},
            "Mostly because of “w1” (client), “w2” (client), and “w3” (client).",
            "主要因为“w1”（客户）、“w2”（客户）和“w3”（客户）。"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void theSentenceIsMadeOfWhatIsCertainAndOfNothingElse(
      String when, double[] values, double[] halves, String inEnglish, String inChinese) {
    var explanation = explanation(values, halves);
    assertEquals(inEnglish, new ReasonsWording(english).sentence(explanation));
    assertEquals(inChinese, new ReasonsWording(chinese).sentence(explanation));
  }

  @Test
  void aSentenceNamesFieldsAndDoesNotQuoteThem() {
    var sentence = new ReasonsWording(english).sentence(ExampleAdvice.explanation(Grain.FIELDS));
    assertTrue(sentence.startsWith("Mostly because of Notes (client), "), sentence);
    assertFalse(sentence.contains("“"), sentence);
  }

  @Test
  void everyWordThatASentenceNamesIsCertain() {
    var random = new Random(5);
    for (int round = 0; round < 200; round++) {
      var values = random.doubles(6, -1, 1).toArray();
      var halves = random.doubles(6, 0, 1).toArray();
      var sentence = new ReasonsWording(english).sentence(explanation(values, halves));
      for (int word = 0; word < values.length; word++) {
        if (sentence.contains("“w" + word + "”")) {
          assertTrue(Math.abs(values[word]) > halves[word], sentence);
        }
      }
    }
  }

  private static Explanation explanation(double[] values, double[] halves) {
    var players = new ArrayList<Player>();
    var fields = new ArrayList<Narrative.Field>();
    var contributions = new ArrayList<Contribution>();
    var text = new StringBuilder();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      int start = text.length();
      text.append("w").append(i).append(' ');
      fields.add(new Narrative.Field("f" + i, start, start + 3));
      players.add(new TextPlayer(i, "w" + i, "f" + i, Side.CLIENT, start, start + 2));
      contributions.add(new Contribution(values[i], values[i] - halves[i], values[i] + halves[i]));
      sum += values[i];
    }
    return new Explanation(
        "C",
        "P",
        "m",
        "",
        new Narrative(text.toString(), fields, List.of()),
        new Narrative("", List.of(), List.of()),
        Grain.WORDS,
        players,
        new Attribution("leverage", 1, 9, 0, sum, contributions));
  }

  @ParameterizedTest
  @EnumSource(Figure.class)
  void aFigureLeadsTheSentenceAsACauseInEitherDirection(Figure figure) {
    for (double known : new double[] {-1, 0, 1}) {
      var inEnglish = new FigureWording(english).cause(figure, known);
      var inChinese = new FigureWording(chinese).cause(figure, known);
      var above = figures(figure, known, 0.5);
      assertEquals("Mostly because of " + inEnglish + ".", sentence(english, above));
      assertEquals("主要因为" + inChinese + "。", sentence(chinese, above));
      var below = figures(figure, known, -0.5);
      assertEquals("Held down mostly by " + inEnglish + ".", sentence(english, below));
      assertEquals("主要受" + inChinese + "拖累。", sentence(chinese, below));
    }
  }

  private static String sentence(Texts texts, Explanation explanation) {
    return new ReasonsWording(texts).sentence(explanation);
  }

  /// An explanation by one figure alone, beside a word that is worth nothing.
  private static Explanation figures(Figure figure, double known, double value) {
    var word = new TextPlayer(0, "w0", "f0", Side.CLIENT, 0, 2);
    return new Explanation(
        "C",
        "P",
        "m",
        "",
        new Narrative("w0", List.of(new Narrative.Field("f0", 0, 2)), List.of()),
        new Narrative("", List.of(), List.of()),
        Grain.WORDS,
        List.of(word, new FigurePlayer(1, figure, known)),
        new Attribution(
            "leverage",
            1,
            9,
            0,
            value,
            List.of(new Contribution(0, 0, 0), new Contribution(value, value, value))));
  }

  @ParameterizedTest
  @EnumSource(value = ExplanationMethod.class, mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
  void everyMethodThatGivesValuesIsTold(ExplanationMethod method) {
    for (var texts : List.of(english, chinese)) {
      assertTrue(texts.find("reasons.method." + method).isPresent(), texts.locale() + " " + method);
    }
  }

  @Test
  void aMinusIsARealMinus() {
    assertEquals("−0.61", new ReasonsWording(english).signed(-61));
    assertEquals("+1.84", new ReasonsWording(english).signed(184));
    assertEquals("0.00", new ReasonsWording(english).signed(0));
  }

  @Test
  void aDetailSaysWhenAValueMayBeZero() {
    var low = new TextPlayer(0, "low", "cost", Side.PRODUCT, 0, 3);
    var detail =
        new ReasonsWording(english).detail(low, Grain.WORDS, new Interval(0.12, -0.02, 0.26));
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
