package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.advisorworkbench.work.Progress;
import org.apache.commons.statistics.distribution.TDistribution;

/// Shapley values as the slopes of a regression on coalitions.
///
/// - What: the Shapley values are the solution of a weighted least squares problem over all
///   coalitions, with the weight (n − 1) / (C(n, s) · s · (n − s)) for those of size s, under the
///   condition that they add up to v(N) − v(∅). It is solved on a sample, in which every coalition
///   comes with its complement.
/// - Shapes: n players; 2n + 2 evaluations or more ([#smallestBudget]), each pair takes two. The
///   single players and their complements all take part; the other sizes are strata, drawn from
///   without replacement. Never more evaluations than the budget, and with all 2ⁿ the result is
///   exact.
/// - Units: those of the game. Each value has its own 95 % interval, from the spread of the
///   residuals' influence within each stratum, with the correction for finite populations, by
///   Student's t with Satterthwaite's degrees of freedom. NaN until every stratum has two draws.
/// - Errors: exact for games without interactions of three and more players once the regression is
///   determined; else the bias of a regression, which falls as 1/m, beside noise that falls as 1/√m
///   for m pairs. The values add up to v(N) − v(∅) within rounding, whatever the budget.
/// - Source: S. Lundberg and S.-I. Lee, "A Unified Approach to Interpreting Model Predictions",
///   2017 (Kernel SHAP); I. Covert and S.-I. Lee, "Improving KernelSHAP", 2021 (pairs); C. Musco
///   and R. T. Witter, "Provably Accurate Shapley Value Estimation via Leverage Score Sampling",
///   2025. Unlike theirs, the sizes are strata of fixed shares instead of random ones.
///
/// The same seed and budget give the same coalitions on every machine.
public final class RegressionShapley implements Estimator {
  private static final double TAIL = 0.025;

  /// Pairs that are asked for together, after the first.
  private static final int PAIRS_PER_BATCH = 64;

  private final Sizes sizes;
  private final int budget;
  private final long seed;

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
  }

  /// @param budget the most evaluations that may be made, [#smallestBudget] or more
  /// @param seed where the random draws start from
  public RegressionShapley(Sizes sizes, int budget, long seed) {
    this.sizes = sizes;
    this.budget = budget;
    this.seed = seed;
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
    return new Run(game, progress).attribute(refined);
  }

  /// The coalitions of one size with their complements.
  private static final class Stratum {
    private final int size;
    private final double pairs;
    private final double mass;
    private final Set<BitSet> drawn = new HashSet<>();

    /// @param pairs how many there are
    /// @param mass their weight in the regression, all together
    Stratum(int size, double pairs, double mass) {
      this.size = size;
      this.pairs = pairs;
      this.mass = mass;
    }

    boolean exhausted() {
      return drawn.size() >= pairs;
    }
  }

  /// A coalition and its complement.
  private static final class Draw {
    private final Stratum stratum;
    private final double[] present;
    private final double target;

    /// @param present 1 for the coalition's players less the share of them, so that it adds up to 0
    /// @param target half of what the coalition and its complement differ by, beyond equal shares
    Draw(Stratum stratum, double[] present, double target) {
      this.stratum = stratum;
      this.present = present;
      this.target = target;
    }
  }

  /// The estimate of one game in the making.
  private final class Run {
    private final int players;
    private final Evaluations evaluations;
    private final Random random = new Random(seed);
    private final List<Stratum> strata = new ArrayList<>();
    private final List<Draw> draws = new ArrayList<>();
    private final int pairs;
    private final double empty;
    private final double grand;

    Run(ValueFunction game, Progress progress) {
      players = game.players();
      double all = 0;
      for (int size = 1; 2 * size <= players; size++) {
        double twice = 2 * size == players ? 2 : 1;
        strata.add(
            new Stratum(
                size,
                choose(players, size) / twice,
                2.0 * (players - 1) / (size * (players - (double) size)) / twice));
        all += strata.getLast().pairs;
      }
      pairs = (int) Math.min(Math.floorDiv(budget - 2, 2), all);
      evaluations = new Evaluations(game, progress, players == 0 ? 1 : 2 + 2L * pairs);
      if (players == 0) {
        empty = evaluations.values(List.of(new BitSet()))[0];
        grand = empty;
      } else {
        var ends = evaluations.values(List.of(new BitSet(), complement(new BitSet())));
        empty = ends[0];
        grand = ends[1];
      }
    }

    Attribution attribute(Consumer<Attribution> refined) {
      if (players <= 1) {
        double value = grand - empty;
        return told(
            players == 0 ? List.of() : List.of(new Attribution.Contribution(value, value, value)),
            refined);
      }
      evaluate(singles());
      var estimate = told(fit(), refined);
      while (draws.size() < pairs) {
        var batch = new ArrayList<Chosen>();
        while (batch.size() < Math.min(PAIRS_PER_BATCH, pairs - draws.size())) {
          batch.add(draw());
        }
        evaluate(batch);
        estimate = told(fit(), refined);
      }
      return estimate;
    }

    private record Chosen(Stratum stratum, BitSet coalition) {}

    private List<Chosen> singles() {
      var stratum = strata.getFirst();
      var singles = new ArrayList<Chosen>();
      for (int player = 0; player < stratum.pairs; player++) {
        var single = new BitSet();
        single.set(player);
        stratum.drawn.add(single);
        singles.add(new Chosen(stratum, single));
      }
      return singles;
    }

    /// The next coalition of the stratum that lags most behind its share.
    private Chosen draw() {
      Stratum next = null;
      double need = Double.NEGATIVE_INFINITY;
      for (var stratum : strata) {
        double share =
            switch (sizes) {
              case KERNEL -> stratum.mass;
              case LEVERAGE -> 2 * stratum.size == players ? 0.5 : 1;
            };
        double lag = share / (stratum.drawn.size() + 1);
        if (!stratum.exhausted() && (next == null || lag > need)) {
          next = stratum;
          need = lag;
        }
      }
      var stratum = Objects.requireNonNull(next);
      var coalition = randomCoalition(stratum.size);
      while (!stratum.drawn.add(coalition)) {
        coalition = randomCoalition(stratum.size);
      }
      return new Chosen(stratum, coalition);
    }

    /// Floyd's choice of some out of all. Of two complements of the same size, that with the first
    /// player stands for both.
    private BitSet randomCoalition(int size) {
      var coalition = new BitSet(players);
      for (int last = players - size; last < players; last++) {
        int player = random.nextInt(last + 1);
        coalition.set(coalition.get(player) ? last : player);
      }
      return 2 * size == players && !coalition.get(0) ? complement(coalition) : coalition;
    }

    private void evaluate(List<Chosen> batch) {
      var coalitions = new ArrayList<BitSet>();
      for (var chosen : batch) {
        coalitions.add(chosen.coalition());
        coalitions.add(complement(chosen.coalition()));
      }
      var worths = evaluations.values(coalitions);
      double equalShare = (grand - empty) / players;
      for (int i = 0; i < batch.size(); i++) {
        var chosen = batch.get(i);
        double share = chosen.stratum().size / (double) players;
        var present = new double[players];
        for (int player = 0; player < players; player++) {
          present[player] = (chosen.coalition().get(player) ? 1 : 0) - share;
        }
        double expected = equalShare * (2 * chosen.stratum().size - players);
        draws.add(
            new Draw(
                chosen.stratum(), present, (worths[2 * i] - worths[2 * i + 1] - expected) / 2));
      }
    }

    private BitSet complement(BitSet coalition) {
      var complement = (BitSet) coalition.clone();
      complement.flip(0, players);
      return complement;
    }

    /// Solves the regression on what has been drawn.
    private List<Attribution.Contribution> fit() {
      var regression = new LeastSquares(players);
      for (var draw : draws) {
        regression.add(draw.present, draw.target, draw.stratum.mass / draw.stratum.drawn.size());
      }
      var fit = regression.fitCentred();
      var reaches = reaches(fit);
      double equalShare = (grand - empty) / players;
      var contributions = new ArrayList<Attribution.Contribution>();
      for (int player = 0; player < players; player++) {
        double value = equalShare + fit.coefficients()[player];
        contributions.add(
            new Attribution.Contribution(value, value - reaches[player], value + reaches[player]));
      }
      return contributions;
    }

    /// Half the length of each interval.
    private double[] reaches(LeastSquares.Fit fit) {
      boolean known =
          strata.stream().allMatch(stratum -> stratum.exhausted() || stratum.drawn.size() >= 2);
      var reaches = new double[players];
      if (!known) {
        Arrays.fill(reaches, Double.NaN);
        return reaches;
      }
      var variance = new double[players];
      var squares = new double[players];
      for (var stratum : strata) {
        if (!stratum.exhausted()) {
          addSpread(stratum, fit, variance, squares);
        }
      }
      // Residuals are smaller than errors by the slopes that were fitted to them.
      double shrunk = draws.size() / Math.max(1.0, draws.size() - (players - 1.0));
      for (int player = 0; player < players; player++) {
        if (variance[player] > 0) {
          double freedom = Math.max(1, variance[player] * variance[player] / squares[player]);
          reaches[player] =
              TDistribution.of(freedom).inverseSurvivalProbability(TAIL)
                  * Math.sqrt(shrunk * variance[player]);
        }
      }
      return reaches;
    }

    /// Adds what the draws of a stratum make uncertain.
    ///
    /// @param squares for Satterthwaite: the squares of the variances over their degrees of freedom
    private void addSpread(
        Stratum stratum, LeastSquares.Fit fit, double[] variance, double[] squares) {
      var means = new PairMeans(players);
      for (var draw : draws) {
        if (draw.stratum == stratum) {
          means.add(fit.influence(draw.present, draw.target));
        }
      }
      double scale =
          stratum.mass * stratum.mass * (1 - means.count() / stratum.pairs) / means.count();
      for (int player = 0; player < players; player++) {
        double part = scale * means.variance(player);
        variance[player] += part;
        squares[player] += part * part / (means.count() - 1);
      }
    }

    private Attribution told(
        List<Attribution.Contribution> contributions, Consumer<Attribution> refined) {
      var attribution =
          new Attribution(sizes.method, seed, evaluations.done(), empty, grand, contributions);
      refined.accept(attribution);
      return attribution;
    }
  }

  /// Binomial coefficient, as a double: beyond 2⁵³ only roughly.
  private static double choose(int n, int k) {
    double choices = 1;
    for (int i = 1; i <= k; i++) {
      choices = choices * (n - k + i) / i;
    }
    return Math.rint(choices);
  }
}
