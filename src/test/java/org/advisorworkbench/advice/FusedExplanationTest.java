package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.ExactShapley;
import org.advisorworkbench.explain.ValueFunction;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;

/// Words and figures explained apart and joined, against one game of both that asks the model for
/// whole logits alone.
class FusedExplanationTest {
  private static final String CLIENT = "calm saver";
  private static final String PRODUCT = "calm bond fund";
  private static final int CLIENT_WORDS = 2;
  private static final int WORDS = 5;
  private static final Figures KNOWN =
      new Figures(Map.of(Figure.LOOKS, 1.4, Figure.RISK, -3.0, Figure.HORIZON, 4.0));

  private final FusedModel model = new FusedModel();

  private Attribution joined() {
    return attribute(new PairGame(model, CLIENT, PRODUCT, Progress.NONE))
        .with(attribute(new FigureGame(model, KNOWN)));
  }

  private static Attribution attribute(ValueFunction game) {
    return new ExactShapley().attribute(game, Progress.NONE, ignored -> {});
  }

  private ValueFunction wholeGame() {
    return new ValueFunction() {
      @Override
      public int players() {
        return WORDS + FusedModel.FIGURES.size();
      }

      @Override
      public double[] values(List<BitSet> coalitions) {
        return model.logits(
            coalitions.stream().map(FusedExplanationTest::pair).toList(), Progress.NONE);
      }
    };
  }

  private static Pair pair(BitSet coalition) {
    var words = new BitSet();
    IntStream.range(0, WORDS).filter(i -> !coalition.get(i)).forEach(words::set);
    var figures = EnumSet.noneOf(Figure.class);
    for (int i = 0; i < FusedModel.FIGURES.size(); i++) {
      if (!coalition.get(WORDS + i)) {
        figures.add(FusedModel.FIGURES.get(i));
      }
    }
    return new Pair(
        new MaskedText(CLIENT, words.get(0, CLIENT_WORDS)),
        new MaskedText(PRODUCT, words.get(CLIENT_WORDS, WORDS)),
        KNOWN.without(figures));
  }

  @Test
  void theValuesAreThoseOfTheGameOfAllPlayers() {
    var whole = attribute(wholeGame());
    var joined = joined();
    assertEquals(whole.baseline(), joined.baseline(), 1e-12);
    assertEquals(whole.logit(), joined.logit(), 1e-12);
    for (int player = 0; player < whole.contributions().size(); player++) {
      assertEquals(
          whole.contributions().get(player).value(),
          joined.contributions().get(player).value(),
          1e-12);
    }
  }

  @Test
  void theJoinedValuesAddUpToTheLogit() {
    assertEquals(0, joined().residual(), 1e-12);
    assertTrue(Math.abs(joined().logit() - joined().baseline()) > 1);
  }

  @Test
  void aFigureThatIsNotKnownContributesNothing() {
    assertEquals(0, joined().contributions().getLast().value(), 1e-12);
  }

  @Test
  void figuresCostNoReading() {
    attribute(new FigureGame(model, KNOWN));
    assertEquals(0, model.asked());
    assertEquals(1 << WORDS, joined().evaluations());
  }

  @Test
  void aFigureThatActsAloneIsWorthItsDistanceFromTheReferenceAndSurelySo() {
    var looks = joined().contributions().get(WORDS);
    assertEquals(1.4 - 0.25, looks.value(), 1e-12);
    assertEquals(looks.value() - InterestModel.PRECISION, looks.low(), 1e-12);
    assertEquals(looks.value() + InterestModel.PRECISION, looks.high(), 1e-12);
  }
}
