package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.advisorworkbench.work.Progress;

/// What each player adds while all of them fade in together.
///
/// - What: ∫ ∂F/∂αᵢ (α, …, α) dα from 0 to 1, F being the worth at given strengths. It is
///   integrated by the rule of Clenshaw and Curtis on 2, 3, 5, 9, … points, which keep all former
///   points.
/// - Completeness: the integrals add up to F(1) − F(0) but for what the rule misses. That gap is
///   shared out evenly, so that the values add up to rounding, and it is told: each interval
///   reaches as far as the whole gap. So intervals say how well the path was integrated; they say
///   nothing about how far integrated gradients lie from Shapley values, which are another thing.
/// - Shapes: n players; 2ᵏ + 1 evaluations, each a worth with its gradient: as many as the budget
///   allows, 2 at least.
/// - Units: those of the function. The baseline is F(0), where references stand in the place of all
///   players; that is not the empty coalition of a game whose absent players are taken away.
/// - Errors: falls faster than any power of the points where F is smooth, as 1/points where it has
///   kinks.
/// - Source: M. Sundararajan, A. Taly, Q. Yan, "Axiomatic Attribution for Deep Networks", 2017; C.
///   Clenshaw and A. Curtis, "A Method for Numerical Integration on an Automatic Computer", 1960.
///   The even share of the gap is ours.
public final class IntegratedGradients {
  /// Points that are asked for together.
  private static final int BATCH = 8;

  private final int budget;
  private final Precision enough;

  /// @param budget the most evaluations that may be made, 2 or more
  public IntegratedGradients(int budget) {
    this(budget, Precision.NEVER);
  }

  private IntegratedGradients(int budget, Precision enough) {
    if (budget < smallestBudget()) {
      throw new IllegalArgumentException(
          "expected a budget of %d evaluations or more, found %d"
              .formatted(smallestBudget(), budget));
    }
    this.budget = budget;
    this.enough = enough;
  }

  /// The same, stopped as soon as the gap is small enough.
  public IntegratedGradients until(Precision precision) {
    return new IntegratedGradients(budget, precision);
  }

  public static int smallestBudget() {
    return 2;
  }

  /// Attributes the worth at full strength.
  ///
  /// @param refined hears of every estimate from the first to the last, on the calling thread
  /// @throws IllegalStateException if the function gives a number that is not finite
  /// @throws java.util.concurrent.CancellationException if cancelled between two batches
  public Attribution attribute(
      GradientFunction function, Progress progress, Consumer<Attribution> refined) {
    var run = new Run(function, progress);
    var estimate = run.estimate(1, refined);
    for (int panels = 2;
        panels + 1 <= budget && !enough.isReachedBy(estimate.contributions());
        panels *= 2) {
      estimate = run.estimate(panels, refined);
    }
    return estimate;
  }

  /// The estimate of one function in the making.
  private final class Run {
    private final GradientFunction function;
    private final Progress progress;
    private final TreeMap<Double, GradientFunction.Slope> known = new TreeMap<>();

    Run(GradientFunction function, Progress progress) {
      this.function = function;
      this.progress = progress;
    }

    Attribution estimate(int panels, Consumer<Attribution> refined) {
      ask(IntStream.rangeClosed(0, panels).mapToObj(i -> point(i, panels)).toList());
      double baseline = known.firstEntry().getValue().worth();
      double worth = known.lastEntry().getValue().worth();
      var integrals = integrals(panels);
      double gap =
          worth
              - baseline
              - IntStream.range(0, integrals.length).mapToDouble(i -> integrals[i]).sum();
      var contributions = new ArrayList<Attribution.Contribution>();
      for (double integral : integrals) {
        double value = integral + gap / integrals.length;
        contributions.add(
            new Attribution.Contribution(value, value - Math.abs(gap), value + Math.abs(gap)));
      }
      var attribution =
          new Attribution("integrated-gradients", 0, known.size(), baseline, worth, contributions)
              .reachingAtLeast(function.precision());
      refined.accept(attribution);
      return attribution;
    }

    private double[] integrals(int panels) {
      var integrals = new double[function.players()];
      for (int i = 0; i <= panels; i++) {
        double weight = weight(i, panels);
        var derivatives = slope(point(i, panels)).derivatives();
        for (int player = 0; player < integrals.length; player++) {
          integrals[player] += weight * derivatives.get(player);
        }
      }
      return integrals;
    }

    private GradientFunction.Slope slope(double point) {
      var slope = known.get(point);
      if (slope == null) {
        throw new IllegalStateException("expected a slope at %s, found none".formatted(point));
      }
      return slope;
    }

    private void ask(List<Double> points) {
      var fresh = points.stream().filter(point -> !known.containsKey(point)).toList();
      for (int start = 0; start < fresh.size(); start += BATCH) {
        progress.checkCancelled();
        var batch = fresh.subList(start, Math.min(start + BATCH, fresh.size()));
        var slopes = function.along(batch.stream().mapToDouble(Double::doubleValue).toArray());
        for (int i = 0; i < batch.size(); i++) {
          known.put(batch.get(i), checked(slopes.get(i)));
        }
        progress.report(known.size(), budget);
      }
    }

    private GradientFunction.Slope checked(GradientFunction.Slope slope) {
      if (slope.derivatives().size() != function.players()
          || !Double.isFinite(slope.worth())
          || !slope.derivatives().stream().allMatch(Double::isFinite)) {
        throw new IllegalStateException(
            "expected a finite worth and %d finite derivatives, found %s"
                .formatted(function.players(), slope));
      }
      return slope;
    }
  }

  /// The points of a rule with twice the panels contain these, to the bit.
  private static double point(int i, int panels) {
    return (1 - Math.cos(Math.PI * i / panels)) / 2;
  }

  /// The weights for integrals from 0 to 1; their sum is 1.
  private static double weight(int i, int panels) {
    if (panels == 1) {
      return 0.5;
    }
    double sum = 1;
    for (int k = 1; 2 * k <= panels; k++) {
      double twice = 2 * k == panels ? 1 : 2;
      sum -= twice * Math.cos(2 * k * Math.PI * i / panels) / (4.0 * k * k - 1);
    }
    return (i == 0 || i == panels ? 1 : 2) * sum / (2 * panels);
  }
}
