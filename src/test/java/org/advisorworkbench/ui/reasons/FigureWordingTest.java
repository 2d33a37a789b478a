package org.advisorworkbench.ui.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.ui.common.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FigureWordingTest {
  private final FigureWording english = new FigureWording(new Texts(Locale.ENGLISH));

  @ParameterizedTest
  @CsvSource({
    "MINIMUM, -1, the minimum is 10 % of net wealth",
    "MINIMUM, -3, the minimum is 0.1 % of net wealth",
    "DEMAND, 1, bought 2 times as often as the average product",
    "DEMAND, -1, bought 0.5 times as often as the average product",
    "KIND_SHARE, 0.25, 25 % of the portfolio is of this kind",
    "LOOKS, 0, never looked at it",
    "LOOKS, 0.693147, looked at it once",
    "LOOKS, 1.609438, looked at it 4 times",
    "RISK, 2, 2 risk classes above the usual",
    "RISK, -1, one risk class below the usual",
    "RISK, 0, the usual risk class",
    "HORIZON, 3, asks for 3 years longer than the horizon",
    "COMPANY, 2.397895, goes with what the client holds or looked at: 10 of 100",
    "LOCK_UP, NaN, not known",
  })
  void aFigureIsToldAsItIsRead(Figure figure, double value, String expected) {
    assertEquals(expected, english.value(figure, value));
  }

  @ParameterizedTest
  @EnumSource(Figure.class)
  void everyFigureHasANameAndAValueInEveryLanguage(Figure figure) {
    for (var language : Texts.LANGUAGES) {
      var wording = new FigureWording(new Texts(language));
      assertFalse(wording.name(figure).isBlank());
      for (double value : new double[] {-1, 0, 1.5}) {
        assertFalse(wording.value(figure, value).contains("{"));
      }
    }
  }
}
