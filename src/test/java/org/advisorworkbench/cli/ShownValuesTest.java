package org.advisorworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.advisorworkbench.advice.Contrast;
import org.advisorworkbench.advice.Contrast.Contender;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.Attribution.Contribution;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands at the terminal is added up as a reader would, digit by digit.
class ShownValuesTest {
  private static final Explanation EXPLANATION = ExampleAdvice.explanation();
  private static final Contrast CONTRAST = ExampleAdvice.comparison().contrast();

  /// Contributions and a baseline that no rounding suits.
  private static Attribution random(int players, long seed) {
    var random = new Random(seed);
    var contributions = new ArrayList<Contribution>();
    double baseline = random.nextGaussian();
    double sum = baseline;
    for (int player = 0; player < players; player++) {
      double value = random.nextGaussian() / 7;
      sum += value;
      contributions.add(new Contribution(value, value - 0.1, value + 0.1));
    }
    return new Attribution("leverage", 1, 500, baseline, sum, contributions);
  }

  private static BigDecimal sum(TextTable table) {
    return rows(table).stream()
        .map(row -> new BigDecimal(row.strip().split(" ", -1)[0]))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> rows(TextTable table) {
    return table.toString().lines().skip(1).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void baselineAndRowsMakeTheLogit(long seed) {
    int players = EXPLANATION.players().size();
    var explanation =
        new Explanation(
            EXPLANATION.clientId(),
            EXPLANATION.productId(),
            EXPLANATION.modelId(),
            EXPLANATION.modelSha256(),
            EXPLANATION.client(),
            EXPLANATION.product(),
            EXPLANATION.grain(),
            EXPLANATION.players(),
            random(players, seed));
    for (int most : List.of(1, 12, players - 1, players, Integer.MAX_VALUE)) {
      var shown = new ShownReasons(explanation, most);
      assertEquals(
          new BigDecimal(shown.logit()), new BigDecimal(shown.baseline()).add(sum(shown.table())));
      assertEquals(Math.min(players, (long) most + 1), rows(shown.table()).size());
    }
    var last = rows(new ShownReasons(explanation, 12).table()).getLast();
    assertTrue(last.endsWith("  %d others".formatted(players - 12)), last);
    assertEquals(
        explanation.attribution().contributions().stream()
            .filter(it -> it.low() <= 0 && 0 <= it.high())
            .count(),
        rows(new ShownReasons(explanation, players).table()).stream()
            .filter(row -> row.endsWith("  may be zero"))
            .count());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void baselinesAndDifferencesMakeTheGapOfTheScores(long seed) {
    var gap = random(CONTRAST.terms().size(), seed);
    double second = new Random(~seed).nextGaussian();
    var shown =
        new ShownDifferences(
            new Contrast(
                CONTRAST.clientId(),
                CONTRAST.modelId(),
                CONTRAST.modelSha256(),
                CONTRAST.client(),
                new Contender("P1", CONTRAST.first().text(), second + gap.logit(), gap.baseline()),
                new Contender("P2", CONTRAST.second().text(), second, 0),
                CONTRAST.grain(),
                CONTRAST.terms(),
                gap,
                1_000));
    var difference = new BigDecimal(shown.first()).subtract(new BigDecimal(shown.second()));
    assertEquals(difference, new BigDecimal(shown.gap()));
    assertEquals(difference, new BigDecimal(shown.baseline()).add(sum(shown.table())));
  }
}
