package org.advisorworkbench.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegratedGradientsTest {
  /// A function told along the diagonal.
  record Along(int players, DoubleFunction<Slope> slope) implements GradientFunction {
    @Override
    public List<Slope> along(double[] strengths) {
      return Arrays.stream(strengths).mapToObj(slope).toList();
    }
  }

  /// F(a, b) = a³ b + 2 b, whose integrals along the diagonal are 3/4 and 1/4 + 2.
  private static final Along CUBIC =
      new Along(
          2,
          t ->
              new GradientFunction.Slope(
                  Math.pow(t, 4) + 2 * t, List.of(3 * Math.pow(t, 3), Math.pow(t, 3) + 2)));

  private static Attribution of(GradientFunction function, int budget) {
    return new IntegratedGradients(budget).attribute(function, Progress.NONE, refined -> {});
  }

  @Test
  void integratesPolynomialsExactlyWithFewPoints() {
    var attribution = of(CUBIC, 5);

    assertArrayEquals(new double[] {0.75, 2.25}, attribution.values(), 1e-12);
    assertEquals(0, attribution.baseline(), 1e-12);
    assertEquals(3, attribution.logit(), 1e-12);
    assertEquals(5, attribution.evaluations());
  }

  @Test
  void sharesOutWhatTheIntegrationMissesAndTellsIt() {
    // Two points: the trapezoid gives 3/2 and 1/2 + 2, one more than F(1) − F(0) = 3.
    var attribution = of(CUBIC, 2);

    assertArrayEquals(new double[] {1, 2}, attribution.values(), 1e-12);
    for (var contribution : attribution.contributions()) {
      assertEquals(2, contribution.high() - contribution.low(), 1e-12);
    }
    assertEquals(0, attribution.residual(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "3, 3", "4, 3", "5, 5", "64, 33", "65, 65", "100, 65"})
  void spendsAsManyPointsAsTheNestedRuleAllows(int budget, int spent) {
    var asked = new ArrayList<Double>();
    var counting =
        new Along(
            2,
            t -> {
              asked.add(t);
              // Never quite integrated.
              return new GradientFunction.Slope(Math.sqrt(t), List.of(Math.cos(40 * t), 1.0));
            });

    var attribution = of(counting, budget);

    assertEquals(spent, asked.size());
    assertEquals(spent, asked.stream().distinct().count(), "no point twice");
    assertEquals(spent, attribution.evaluations());
    assertEquals(0, attribution.residual(), 1e-9);
  }

  @Test
  void stopsWhenTheGapIsSmallEnough() {
    var attribution =
        new IntegratedGradients(65)
            .until(Precision.within(1e-6))
            .attribute(CUBIC, Progress.NONE, refined -> {});

    // Three points integrate cubic polynomials.
    assertEquals(3, attribution.evaluations());
  }

  @Test
  void tellsEveryEstimateFromTheFirstOn() {
    var told = new ArrayList<Attribution>();
    new IntegratedGradients(17).attribute(CUBIC, Progress.NONE, told::add);

    assertEquals(List.of(2, 3, 5, 9, 17), told.stream().map(Attribution::evaluations).toList());
  }

  @Test
  void nobodyPlaysToo() {
    var attribution = of(new Along(0, t -> new GradientFunction.Slope(1.5, List.of())), 9);

    assertTrue(attribution.contributions().isEmpty());
    assertEquals(0, attribution.residual(), 1e-12);
  }

  @Test
  void refusesBudgetsWithoutBothEndsAndNumbersThatAreNone() {
    assertThrows(IllegalArgumentException.class, () -> new IntegratedGradients(1));
    var broken = new Along(1, t -> new GradientFunction.Slope(t, List.of(Double.NaN)));
    assertThrows(IllegalStateException.class, () -> of(broken, 9));
  }
}
