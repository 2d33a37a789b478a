package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;

/// The regression of [RegressionShapley] on the pairs that were drawn so far, and how far its
/// slopes may be off.
///
/// - Intervals: the variance is that of the families' influences on a slope (those of coalitions
///   that were drawn together are added up first), stratum by stratum, with the correction for
///   finite populations. Strata with fewer than two families are taken together with their
///   neighbours, which makes the intervals wider if anything. NaN until every stratum has a draw.
/// - A residual is divided by 1 − h, h being the leverage of its row: residuals are smaller than
///   errors by what the slopes were fitted to them (HC3).
/// - Source: J. MacKinnon and H. White, "Some Heteroskedasticity-Consistent Covariance Matrix
///   Estimators with Improved Finite Sample Properties", 1985; W. Cochran, "Sampling Techniques",
///   1977, sections 5A.12 (collapsed strata) and 9A (clusters); F. Satterthwaite, "An Approximate
///   Distribution of Estimates of Variance Components", 1946.
final class PairRegression {
  /// Rows of leverage 1 have no residual; this keeps them from being 0 / 0.
  private static final double LEAST_FREEDOM = 1e-6;

  private final int players;
  private final List<Stratum> strata;
  private final List<Draw> draws = new ArrayList<>();

  PairRegression(int players, List<Stratum> strata) {
    this.players = players;
    this.strata = strata;
  }

  /// A coalition and its complement.
  private static final class Draw {
    private final Stratum stratum;
    private final int family;
    private final double[] present;
    private final double target;

    /// @param present 1 for the coalition's players less the share of them, so that it adds up to 0
    Draw(Stratum stratum, int family, double[] present, double target) {
      this.stratum = stratum;
      this.family = family;
      this.present = present;
      this.target = target;
    }
  }

  int pairs() {
    return draws.size();
  }

  /// @param family those that were drawn together from a stratum have the same number
  /// @param target half of what the coalition and its complement differ by, beyond equal shares
  void add(Stratum stratum, int family, BitSet coalition, double target) {
    double share = stratum.size() / (double) players;
    var present = new double[players];
    for (int player = 0; player < players; player++) {
      present[player] = (coalition.get(player) ? 1 : 0) - share;
    }
    draws.add(new Draw(stratum, family, present, target));
  }

  /// @param equalShare of each player in v(N) − v(∅)
  List<Attribution.Contribution> fit(double equalShare) {
    var regression = new LeastSquares(players);
    for (var draw : draws) {
      regression.add(draw.present, draw.target, draw.stratum.weight());
    }
    var fit = regression.fitCentred();
    var slopes = fit.coefficients();
    var reaches = reaches(fit);
    var contributions = new ArrayList<Attribution.Contribution>();
    for (int player = 0; player < players; player++) {
      double value = equalShare + slopes[player];
      contributions.add(
          new Attribution.Contribution(value, value - reaches[player], value + reaches[player]));
    }
    return contributions;
  }

  /// Half the length of each interval.
  private double[] reaches(LeastSquares.Fit fit) {
    var reaches = new double[players];
    var groups = groups();
    boolean known =
        strata.stream().allMatch(stratum -> stratum.drawn() > 0)
            && groups.stream().allMatch(group -> families(group) >= 2);
    if (!known) {
      Arrays.fill(reaches, Double.NaN);
      return reaches;
    }
    var variance = new double[players];
    var squares = new double[players];
    groups.forEach(group -> addSpread(group, fit, variance, squares));
    for (int player = 0; player < players; player++) {
      if (variance[player] > 0) {
        double freedom = Math.max(1, variance[player] * variance[player] / squares[player]);
        reaches[player] = Student.reach(Math.sqrt(variance[player]), freedom);
      }
    }
    return reaches;
  }

  /// Neighbouring strata of which something is left to draw, with two families or more in each
  /// group where that can be had.
  private List<List<Stratum>> groups() {
    var groups = new ArrayList<List<Stratum>>();
    for (var stratum : strata) {
      if (!stratum.exhausted()) {
        if (groups.isEmpty() || families(groups.getLast()) >= 2) {
          groups.add(new ArrayList<>());
        }
        groups.getLast().add(stratum);
      }
    }
    if (groups.size() > 1 && families(groups.getLast()) < 2) {
      groups.get(groups.size() - 2).addAll(groups.removeLast());
    }
    return groups;
  }

  private static int families(List<Stratum> group) {
    return group.stream().mapToInt(Stratum::families).sum();
  }

  private record Family(Stratum stratum, int number) {}

  /// What the draws of a family add to the slopes.
  private static final class Pull {
    private final double[] sum;
    private int draws;

    Pull(int players) {
      sum = new double[players];
    }
  }

  /// Adds what the draws of some strata make uncertain.
  ///
  /// @param squares for Satterthwaite: the squares of the variances over their degrees of freedom
  private void addSpread(
      List<Stratum> group, LeastSquares.Fit fit, double[] variance, double[] squares) {
    var pulls = new LinkedHashMap<Family, Pull>();
    var mean = new double[players];
    int drawn = 0;
    for (var draw : draws) {
      if (group.contains(draw.stratum)) {
        var pull =
            pulls.computeIfAbsent(new Family(draw.stratum, draw.family), f -> new Pull(players));
        addInfluence(draw, fit, pull.sum);
        pull.draws++;
        drawn++;
      }
    }
    for (var pull : pulls.values()) {
      for (int player = 0; player < players; player++) {
        mean[player] += pull.sum[player] / drawn;
      }
    }
    double left = 1 - drawn / group.stream().mapToDouble(Stratum::pairs).sum();
    int families = pulls.size();
    for (int player = 0; player < players; player++) {
      double sum = 0;
      for (var pull : pulls.values()) {
        sum += Math.pow(pull.sum[player] - pull.draws * mean[player], 2);
      }
      double part = left * sum * families / (families - 1);
      variance[player] += part;
      squares[player] += part * part / (families - 1);
    }
  }

  private void addInfluence(Draw draw, LeastSquares.Fit fit, double[] sum) {
    double weight = draw.stratum.weight();
    var pulled = fit.solve(draw.present);
    double leverage = 0;
    for (int player = 0; player < players; player++) {
      leverage += weight * draw.present[player] * pulled[player];
    }
    double error = fit.residual(draw.present, draw.target) / Math.max(LEAST_FREEDOM, 1 - leverage);
    for (int player = 0; player < players; player++) {
      sum[player] += weight * error * pulled[player];
    }
  }
}
