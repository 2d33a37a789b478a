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
import org.advisorworkbench.advice.Explanation.WordPlayer;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.Attribution.Contribution;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Waterfall.Kind;
import org.advisorworkbench.ui.reasons.ReasonsModel.Grain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 1000})
  void theShownNumbersOfWordsAddUpToTheShownDistance(int most) {
    var reasons = new Reasons(ExampleAdvice.explanation());
    assertEquals(reasons.aboveBaselineHundredths(), sum(reasons.words(most)));
    assertEquals(
        reasons.logitHundredths(),
        reasons.baselineHundredths() + reasons.aboveBaselineHundredths());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 1000})
  void theShownNumbersOfFieldsAddUpToTheShownDistance(int most) {
    var reasons = new Reasons(ExampleAdvice.explanation());
    assertEquals(reasons.aboveBaselineHundredths(), sum(reasons.fields(most)));
  }

  @Test
  void roundingIsLeftToTheStrongestWhereThereAreNoOthers() {
    // 0.004 + 0.004 + 0.504 = 0.512: the rows alone would show 0.50
    var rows = new Reasons(explanation(0.004, 0.504, 0.004)).words(5);
    assertEquals(List.of(51L, 0L, 0L), rows.stream().map(Reason::hundredths).toList());
  }

  @Test
  void theStrongestWordComesFirstWhateverItsSign() {
    var rows = new Reasons(explanation(0.2, -0.5, 0.3)).words(2);
    assertEquals("bb", ((Reason.Word) rows.get(0).subject()).text());
    assertEquals("cc", ((Reason.Word) rows.get(1).subject()).text());
    assertEquals(new Reason.Others(1), rows.get(2).subject());
  }

  @Test
  void aFieldIsTheSumOfItsWords() {
    var rows = new Reasons(explanation(0.2, -0.5, 0.4)).fields(9);
    assertEquals(2, rows.size());
    assertEquals(new Reason.Field("kind", Side.PRODUCT), rows.get(0).subject());
    assertEquals(0.4, rows.get(0).interval().value(), 1e-12);
    assertEquals(-0.3, rows.get(1).interval().value(), 1e-12);
    assertEquals(-0.5, rows.get(1).interval().low(), 1e-12);
    assertEquals(-0.1, rows.get(1).interval().high(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6, 1000})
  void theShownNumbersOfPhrasesAddUpToTheShownDistance(int most) {
    var reasons = new Reasons(ExampleAdvice.explanation());
    assertEquals(reasons.aboveBaselineHundredths(), sum(reasons.phrases(most)));
  }

  @Test
  void aPhraseIsWhatStandsBetweenTwoMarksOfPunctuation() {
    var phrases =
        new Reasons(ExampleAdvice.explanation())
            .phrases(1000).stream()
                .map(Reason::subject)
                .filter(Reason.Clause.class::isInstance)
                .map(subject -> ((Reason.Clause) subject).text())
                .toList();
    assertTrue(phrases.contains("calm course"), phrases.toString());
    assertTrue(phrases.contains("they do not want to hear about tobacco"), phrases.toString());
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  void theWaterfallLeadsFromTheShownBaselineToTheShownScore(Grain grain) {
    var reasons = new Reasons(ExampleAdvice.explanation());
    var steps =
        new WaterfallSteps(new ReasonsWording(new Texts(Locale.ENGLISH)))
            .of(reasons, reasons.shown(reasons.all(grain), 6));
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
  void aFigureHasItsOwnRowAmongWordsAndAmongFields() {
    var words = explanation(0.2, 0.5, 0.4);
    var players = new ArrayList<>(words.players());
    players.add(new FigurePlayer(3, Figure.LOOKS, Math.log(3)));
    var attribution =
        words
            .attribution()
            .with(new Attribution("exact", 0, 2, 0.1, 1.1, List.of(new Contribution(1, 1, 1))));
    var fused =
        new Explanation("C", "P", "m", "", words.client(), words.product(), players, attribution);
    var strongest = new Reason.Behaviour(Figure.LOOKS, Math.log(3));
    assertEquals(strongest, new Reasons(fused).words(6).getFirst().subject());
    assertEquals(strongest, new Reasons(fused).fields(6).getFirst().subject());
    assertEquals(210, sum(new Reasons(fused).words(6)));
  }

  @Test
  void anExplanationWithoutPlayersHasNoRows() {
    var nothing = new Narrative("", List.of(), List.of());
    var attribution = new Attribution("exact", 0, 1, -0.6, -0.6, List.of());
    var reasons =
        new Reasons(new Explanation("C", "P", "m", "", nothing, nothing, List.of(), attribution));
    assertTrue(reasons.words(6).isEmpty());
    assertEquals(1, reasons.extent());
  }

  @Test
  void othersHaveNoIntervalBecauseTheirErrorsGoTogetherInUnknownWays() {
    var last = new Reasons(ExampleAdvice.explanation()).words(6).getLast();
    assertInstanceOf(Reason.Others.class, last.subject());
    assertTrue(Double.isNaN(last.interval().low()));
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
            new WordPlayer(0, "aa", "goal", Side.CLIENT, 0, 2),
            new WordPlayer(1, "bb", "goal", Side.CLIENT, 3, 5),
            new WordPlayer(2, "cc", "kind", Side.PRODUCT, 0, 2));
    var contributions = List.of(contribution(first), contribution(second), contribution(third));
    double sum = first + second + third;
    return new Explanation(
        "C",
        "P",
        "m",
        "",
        client,
        product,
        players,
        new Attribution("permutation", 1, 13, 0, sum, contributions));
  }

  private static Contribution contribution(double value) {
    return new Contribution(value, value - 0.1, value + 0.1);
  }
}
