package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.advisorworkbench.explain.PairDraws.Drawn;
import org.advisorworkbench.work.Progress;

/// Shapley values as the slopes of a regression on coalitions.
///
/// - What: the Shapley values are the solution of a weighted least squares problem over all
///   coalitions, with the weight (n − 1) / (C(n, s) · s · (n − s)) for those of size s, under the
///   condition that they add up to v(N) − v(∅). It is solved on a sample, in which every coalition
///   comes with its complement.
/// - Shapes: n players; 2n + 2 evaluations or more ([#smallestBudget]), each pair takes two. The
///   single players and their complements all take part; the other sizes are strata, drawn from
///   without replacement. Never more evaluations than the budget, and all of it but an odd one
///   unless there are fewer coalitions; with all 2ⁿ the result is exact.
/// - Units: those of the game. Each value has its own 95 % interval, from the spread of what the
///   draws do to it, by Student's t with Satterthwaite's degrees of freedom (see [PairRegression]).
///   NaN until every stratum has been drawn from.
/// - Errors: exact for games without interactions of three and more players once the regression is
///   determined; else the bias of a regression, which falls as 1/m, beside noise that falls as 1/√m
///   for m pairs. The values add up to v(N) − v(∅) within rounding, whatever the budget.
/// - Source: S. Lundberg and S.-I. Lee, "A Unified Approach to Interpreting Model Predictions",
///   2017 (Kernel SHAP); I. Covert and S.-I. Lee, "Improving KernelSHAP", 2021 (pairs); C. Musco
///   and R. T. Witter, "Provably Accurate Shapley Value Estimation via Leverage Score Sampling",
///   2025. Unlike theirs, the sizes are strata of fixed shares instead of random ones.
///
/// The first estimate comes from the single players alone, before anything is regressed. The same
/// seed and budget give the same coalitions on every machine.
public final class RegressionShapley implements Estimator {
  /// Pairs that are asked for together.
  private static final int PAIRS_PER_BATCH = 64;

  /// Families are drawn only where each stratum gets about this many pairs, so that intervals have
  /// something to go by.
  private static final int PAIRS_FOR_FAMILIES = 6;

  private final Sizes sizes;
  private final int budget;
  private final long seed;
  private final int firstSide;
  private final Precision enough;

  /// How often coalitions of each size are drawn.
  public enum Sizes {
    /// In proportion to their weight in the regression: small and large ones mostly.
    KERNEL("kernel"),
    /// Each size alike, which is in proportion to the leverage scores of the coalitions.
    LEVERAGE("leverage");

    private final String method;

    Sizes(String method) {
      this.method = method;
    }

    /// How likely a draw is to have a size; 0 for the empty and the grand coalition.
    ///
    /// @param players 2 or more
    double share(int players, int size) {
      if (size <= 0 || size >= players) {
        return 0;
      }
      return switch (this) {
        case KERNEL -> {
          double harmonic = 0;
          for (int other = 1; other < players; other++) {
            harmonic += 1.0 / other;
          }
          // Σ 1 / (s (n − s)) over the sizes is 2 / n · Σ 1 / s.
          yield players / (2 * harmonic * size * (players - size));
        }
        case LEVERAGE -> 1.0 / (players - 1);
      };
    }
  }

  /// @param budget the most evaluations that may be made, [#smallestBudget] or more
  /// @param seed where the random draws start from
  public RegressionShapley(Sizes sizes, int budget, long seed) {
    this(sizes, budget, seed, 0, Precision.NEVER);
  }

  private RegressionShapley(Sizes sizes, int budget, long seed, int firstSide, Precision enough) {
    this.sizes = sizes;
    this.budget = budget;
    this.seed = seed;
    this.firstSide = firstSide;
    this.enough = enough;
  }

  /// The same for games of two sides, each of which works alone before they come together: parts of
  /// coalitions are shared (see [SharedSides]), which halves the work at a somewhat larger error.
  ///
  /// @param players how many stand on the first side; the others stand on the second
  public RegressionShapley sharingSides(int players) {
    return new RegressionShapley(sizes, budget, seed, players, enough);
  }

  /// The same, stopped after the first batch that makes the estimate good enough.
  public RegressionShapley until(Precision precision) {
    return new RegressionShapley(sizes, budget, seed, firstSide, precision);
  }

  /// The evaluations without which nothing can be said: nobody, everybody, each player alone and
  /// all others.
  public static int smallestBudget(int players) {
    return switch (players) {
      case 0 -> 1;
      case 1 -> 2;
      case 2 -> 4;
      default -> 2 + 2 * players;
    };
  }

  @Override
  public Attribution attribute(
      ValueFunction game, Progress progress, Consumer<Attribution> refined) {
    int players = game.players();
    if (budget < smallestBudget(players)) {
      throw new IllegalArgumentException(
          "expected a budget of %d evaluations or more for %d players, found %d"
              .formatted(smallestBudget(players), players, budget));
    }
    return new Run(game, progress, refined).attribute();
  }

  /// The estimate of one game in the making.
  private final class Run {
    private final int players;
    private final double precision;
    private final Evaluations evaluations;
    private final Consumer<Attribution> refined;
    private final List<Stratum> strata;
    private final PairRegression regression;
    private final PairDraws draws;
    private final int pairs;
    private final double empty;
    private final double grand;

    Run(ValueFunction game, Progress progress, Consumer<Attribution> refined) {
      this.refined = refined;
      players = game.players();
      precision = game.precision();
      strata = Stratum.of(players);
      double all = strata.stream().mapToDouble(Stratum::pairs).sum();
      pairs = (int) Math.min(Math.floorDiv(budget - 2, 2), all);
      regression = new PairRegression(players, strata);
      draws = new PairDraws(players, sizes, strata, families());
      evaluations = new Evaluations(game, progress, players == 0 ? 1 : 2 + 2L * pairs);
      if (players == 0) {
        empty = evaluations.values(List.of(new BitSet()))[0];
        grand = empty;
      } else {
        var ends = evaluations.values(List.of(new BitSet(), Coalitions.everybody(players)));
        empty = ends[0];
        grand = ends[1];
      }
    }

    private CoalitionFamilies families() {
      boolean twoSides = firstSide > 0 && firstSide < players;
      return twoSides && pairs - players >= PAIRS_FOR_FAMILIES * (strata.size() - 1)
          ? new SharedSides(firstSide, players, seed)
          : CoalitionFamilies.ofOne(players, new Random(seed));
    }

    Attribution attribute() {
      if (players <= 1) {
        double value = grand - empty;
        return told(
            players == 0 ? List.of() : List.of(new Attribution.Contribution(value, value, value)));
      }
      singles();
      var estimate = fit();
      while (regression.pairs() < pairs && !enough.isReachedBy(estimate.contributions())) {
        evaluate(draws.next(Math.min(PAIRS_PER_BATCH, pairs - regression.pairs())));
        estimate = fit();
      }
      return estimate;
    }

    /// The single players first, which say something already, then all others of each.
    private void singles() {
      var stratum = strata.getFirst();
      var singles = Coalitions.singles(players).subList(0, (int) stratum.pairs());
      var alone = evaluations.values(singles);
      if (players > 2) {
        told(FirstLook.of(empty, grand, alone));
      }
      for (int start = 0; start < singles.size(); start += 2 * PAIRS_PER_BATCH) {
        var batch = singles.subList(start, Math.min(start + 2 * PAIRS_PER_BATCH, singles.size()));
        var others = evaluations.values(batch.stream().map(this::complement).toList());
        for (int i = 0; i < others.length; i++) {
          stratum.draw(batch.get(i));
          var drawn = new Drawn(stratum, stratum.nextFamily(), batch.get(i));
          add(drawn, alone[start + i], others[i]);
        }
      }
    }

    private void evaluate(List<Drawn> batch) {
      var coalitions = new ArrayList<BitSet>();
      for (var drawn : batch) {
        coalitions.add(drawn.coalition());
        coalitions.add(complement(drawn.coalition()));
      }
      var worths = evaluations.values(coalitions);
      for (int i = 0; i < batch.size(); i++) {
        add(batch.get(i), worths[2 * i], worths[2 * i + 1]);
      }
    }

    private void add(Drawn drawn, double worth, double ofOthers) {
      double expected = equalShare() * (2 * drawn.stratum().size() - players);
      regression.add(
          drawn.stratum(), drawn.family(), drawn.coalition(), (worth - ofOthers - expected) / 2);
    }

    private double equalShare() {
      return (grand - empty) / players;
    }

    private BitSet complement(BitSet coalition) {
      return Coalitions.complement(coalition, players);
    }

    private Attribution fit() {
      return told(regression.fit(equalShare()));
    }

    private Attribution told(List<Attribution.Contribution> contributions) {
      var attribution =
          new Attribution(sizes.method, seed, evaluations.done(), empty, grand, contributions)
              .reachingAtLeast(precision);
      refined.accept(attribution);
      return attribution;
    }
  }
}
