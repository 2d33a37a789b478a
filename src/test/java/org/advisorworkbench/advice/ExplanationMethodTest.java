package org.advisorworkbench.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.explain.Partition;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationMethodTest {
  private static final int PLAYERS = 10;

  /// 2¹⁰ coalitions; nobody, everybody and each of ten without one other.
  @ParameterizedTest
  @CsvSource({
    "EXACT, 0, 1024",
    "EXACT, 5000, 1024",
    "EXACT, 100, 100",
    "OCCLUSION, 0, 12",
    "OCCLUSION, 100, 12",
    "OCCLUSION, 7, 7",
    "LEVERAGE, 100, 100"
  })
  void noMoreIsPlannedThanWasAskedFor(ExplanationMethod method, int asked, int planned) {
    assertEquals(planned, method.settled(PLAYERS, new ExplainOptions(method, asked, 1)).budget());
  }

  @ParameterizedTest
  @EnumSource(
      value = ExplanationMethod.class,
      names = {"EXACT", "OCCLUSION", "KERNEL", "LEVERAGE", "LIME", "PERMUTATION", "OWEN"})
  void whatABudgetCannotDoIsNotBegun(ExplanationMethod method) {
    var model = new WordCountModel();
    var game = new PairGame(model, "a b c d e f", "g h i j", Progress.NONE);
    var options = new ExplainOptions(method, method.smallestBudget(PLAYERS) - 1, 1);
    var settled = method.settled(PLAYERS, options);
    assertThrows(
        IllegalArgumentException.class,
        () -> settled.method().estimator(game, () -> Partition.flat(PLAYERS), settled));
    assertEquals(0, model.asked());
  }

  @Test
  void autoTakesAllCoalitionsWhereTheBudgetAffordsThem() {
    var auto = ExplanationMethod.AUTO;
    assertEquals(
        ExplanationMethod.EXACT, auto.settled(PLAYERS, new ExplainOptions(auto, 1024, 1)).method());
    assertEquals(
        ExplanationMethod.LEVERAGE,
        auto.settled(PLAYERS, new ExplainOptions(auto, 1023, 1)).method());
  }
}
