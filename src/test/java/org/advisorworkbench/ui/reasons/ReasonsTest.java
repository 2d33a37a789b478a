package org.advisorworkbench.ui.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.FigurePlayer;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.Attribution.Contribution;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Waterfall.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonsTest {
  @ParameterizedTest
  @EnumSource(Grain.class)
  void theShownNumbersAddUpToTheShownDistance(Grain grain) {
    var reasons = new Reasons(ExampleAdvice.explanation(grain));
    for (int most : List.of(1, 3, 6, 1000)) {
      assertEquals(reasons.aboveBaselineHundredths(), sum(reasons.strongest(most)));
    }
    assertEquals(
        reasons.logitHundredths(),
        reasons.baselineHundredths() + reasons.aboveBaselineHundredths());
  }

  @Test
  void roundingIsLeftToTheStrongestWhereThereAreNoOthers() {
    // 0.004 + 0.004 + 0.504 = 0.512: the rows alone would show 0.50
    var rows = new Reasons(explanation(0.004, 0.504, 0.004)).strongest(5);
    assertEquals(List.of(51L, 0L, 0L), rows.stream().map(Reason::hundredths).toList());
  }

  @Test
  void theStrongestWordComesFirstWhateverItsSign() {
    var rows = new Reasons(explanation(0.2, -0.5, 0.3)).strongest(2);
    assertEquals("bb", ((Reason.Quote) rows.get(0).subject()).text());
    assertEquals("cc", ((Reason.Quote) rows.get(1).subject()).text());
    assertEquals(new Reason.Others(1), rows.get(2).subject());
  }

  @Test
  void aFieldIsNamedAndNotQuoted() {
    var subjects =
        new Reasons(ExampleAdvice.explanation(Grain.FIELDS))
            .all().stream().map(Reason::subject).toList();
    assertTrue(subjects.contains(new Reason.Field("notes", Side.CLIENT)), subjects.toString());
    assertTrue(subjects.contains(new Reason.Field("cost", Side.PRODUCT)), subjects.toString());
  }

  @Test
  void aPhraseIsQuoted() {
    var quotes =
        new Reasons(ExampleAdvice.explanation(Grain.PHRASES))
            .all().stream()
                .map(Reason::subject)
                .map(Reason.Quote.class::cast)
                .map(Reason.Quote::text)
                .toList();
    assertTrue(quotes.contains("calm course"), quotes.toString());
    assertTrue(quotes.contains("they do not want to hear about tobacco"), quotes.toString());
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  void theWaterfallLeadsFromTheShownBaselineToTheShownScore(Grain grain) {
    var reasons = new Reasons(ExampleAdvice.explanation(grain));
    var steps =
        new WaterfallSteps(new ReasonsWording(new Texts(Locale.ENGLISH)))
            .of(reasons, reasons.strongest(6));
    assertEquals(reasons.baselineHundredths() / 100.0, steps.getFirst().to());
    assertEquals(reasons.logitHundredths() / 100.0, steps.getLast().to());
    assertEquals(Kind.TOTAL, steps.getLast().kind());
    for (int i = 1; i + 1 < steps.size(); i++) {
      assertEquals(steps.get(i - 1).to(), steps.get(i).from(), "bars meet");
    }
    assertEquals(steps.getLast().to(), steps.get(steps.size() - 2).to());
    assertEquals(9, steps.size());
  }

  @Test
  void neighboursThatPullTheSameWayMakeAPhrase() {
    var phrases = Phrase.of(explanation(0.2, 0.5, 0.4));
    assertEquals(List.of("aa bb", "cc"), phrases.stream().map(Phrase::text).toList());
    assertEquals(0.7, phrases.getFirst().value(), 1e-12);
  }

  @Test
  void neighboursThatPullApartMakeNone() {
    var phrases = Phrase.of(explanation(0.2, -0.5, 0.4));
    assertEquals(List.of("bb", "cc", "aa"), phrases.stream().map(Phrase::text).toList());
  }

  @Test
  void aWordThatMayBeZeroIsInNoPhrase() {
    var phrases = Phrase.of(explanation(0.09, 0.5, 0.4));
    assertEquals(List.of("bb", "cc"), phrases.stream().map(Phrase::text).toList());
  }

  @Test
  void aFigureHasItsOwnRow() {
    var words = explanation(0.2, 0.5, 0.4);
    var players = new ArrayList<>(words.players());
    players.add(new FigurePlayer(3, Figure.LOOKS, Math.log(3)));
    var attribution =
        words
            .attribution()
            .with(new Attribution("exact", 0, 2, 0.1, 1.1, List.of(new Contribution(1, 1, 1))));
    var fused =
        new Explanation(
            "C", "P", "m", "", words.client(), words.product(), Grain.WORDS, players, attribution);
    var strongest = new Reason.Behaviour(Figure.LOOKS, Math.log(3));
    assertEquals(strongest, new Reasons(fused).strongest(6).getFirst().subject());
    assertEquals(210, sum(new Reasons(fused).strongest(6)));
  }

  @Test
  void anExplanationWithoutPlayersHasNoRows() {
    var nothing = new Narrative("", List.of(), List.of());
    var attribution = new Attribution("exact", 0, 1, -0.6, -0.6, List.of());
    var reasons =
        new Reasons(
            new Explanation(
                "C", "P", "m", "", nothing, nothing, Grain.WORDS, List.of(), attribution));
    assertTrue(reasons.strongest(6).isEmpty());
    assertEquals(1, reasons.extent());
  }

  @Test
  void othersHaveNoIntervalBecauseTheirErrorsGoTogetherInUnknownWays() {
    var last = new Reasons(ExampleAdvice.explanation()).strongest(6).getLast();
    assertInstanceOf(Reason.Others.class, last.subject());
    assertTrue(Double.isNaN(last.interval().low()));
  }

  @Test
  void aWordLooksLikeThePhraseThatItBelongsTo() {
    var explanation = ExampleAdvice.explanation(Grain.PHRASES);
    var notes =
        new TintedNarrative(explanation, Side.CLIENT, new Texts(Locale.ENGLISH))
            .paragraphs()
            .getLast()
            .words();
    var tobacco = notes.stream().filter(word -> word.text().startsWith("tobacco")).findFirst();
    var want = notes.stream().filter(word -> word.text().equals("want")).findFirst();
    assertEquals(tobacco.orElseThrow().look(), want.orElseThrow().look());
    assertEquals(tobacco.orElseThrow().detail(), want.orElseThrow().detail());
    var quoted = "“they do not want to hear about tobacco” in Notes (client)";
    assertTrue(want.orElseThrow().detail().startsWith(quoted), want.orElseThrow().detail());
  }

  private static long sum(List<Reason> rows) {
    return rows.stream().mapToLong(Reason::hundredths).sum();
  }

  /// Two words of a client and one of a product, each known to within a tenth.
  private static Explanation explanation(double first, double second, double third) {
    var client = new Narrative("aa bb", List.of(new Narrative.Field("goal", 0, 5)), List.of());
    var product = new Narrative("cc", List.of(new Narrative.Field("kind", 0, 2)), List.of());
    var players =
        List.<Explanation.Player>of(
            new TextPlayer(0, "aa", "goal", Side.CLIENT, 0, 2),
            new TextPlayer(1, "bb", "goal", Side.CLIENT, 3, 5),
            new TextPlayer(2, "cc", "kind", Side.PRODUCT, 0, 2));
    var contributions = List.of(contribution(first), contribution(second), contribution(third));
    double sum = first + second + third;
    return new Explanation(
        "C",
        "P",
        "m",
        "",
        client,
        product,
        Grain.WORDS,
        players,
        new Attribution("permutation", 1, 13, 0, sum, contributions));
  }

  private static Contribution contribution(double value) {
    return new Contribution(value, value - 0.1, value + 0.1);
  }
}
