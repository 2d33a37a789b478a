package org.advisorworkbench.fairness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.advisorworkbench.fairness.FairnessReport.Verdict;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The four-fifths rule with three answers: a group's selection rate should be at least four fifths
/// of the rate of the group with the highest, and where the counts cannot tell, the answer is that
/// they cannot.
///
/// All pairs of groups are tested against a ratio of 0.8 by [RatioScore], both ways round, since
/// testing only the pair that looks worst would find differences where there are none.
///
/// - *Fail* says that at least one pair is unfair. With m pairs there are m chances of an error, so
///   each is tested at 5 % / m (Bonferroni).
/// - *Pass* says that every pair is fair. An error needs every test to err, so each is tested at 5
///   % (intersection–union).
/// - *Not enough evidence* otherwise, with the number of clients that would settle it if rates and
///   proportions of the groups stayed as they are.
///
/// Left out are groups that are too small to say anything of: fewer than [#FEWEST_CLIENTS] clients
/// or 2 % of all.
///
/// Source: Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D) for the rule,
/// 1607.15(A)(2) for the 2 %; the tests and the third answer are ours.
final class FourFifthsRule {
  static final double LIMIT = 0.8;
  static final int FEWEST_CLIENTS = 5;

  private static final double SMALLEST_SHARE = 0.02;
  private static final double ERROR = 0.05;

  /// Observed rates this close to the limit would never be told from it.
  private static final double SAME = 1e-9;

  private FourFifthsRule() {}

  /// @param ratio lowest rate by highest, NaN with fewer than two groups or without any selection
  /// @param clientsNeeded clients in all that would settle the question: 0 when it is settled, -1
  ///   when no number can be told
  record Judgement(double ratio, Verdict verdict, int clientsNeeded) {}

  private record Pair(Tally lower, Tally higher) {
    double ratio() {
      return lower.rate() / higher.rate();
    }

    /// χ² against the lower rate being four fifths of the higher.
    double evidence() {
      return RatioScore.statistic(lower, higher, LIMIT);
    }

    /// χ² against the pair being unfair either way round.
    double evidenceOfFairness() {
      return Math.min(evidence(), RatioScore.statistic(higher, lower, LIMIT));
    }
  }

  /// Judges groups of clients.
  static Judgement judge(List<Tally> groups) {
    int clients = groups.stream().mapToInt(Tally::clients).sum();
    var compared = groups.stream().filter(group -> isLargeEnough(group, clients)).toList();
    var pairs = pairs(compared);
    var worst = pairs.stream().mapToDouble(Pair::ratio).filter(Double::isFinite).min();
    if (worst.isEmpty()) {
      return new Judgement(Double.NaN, Verdict.NOT_ENOUGH_EVIDENCE, -1);
    }
    double ratio = worst.getAsDouble();
    if (Math.abs(ratio - LIMIT) < SAME) {
      return new Judgement(ratio, Verdict.NOT_ENOUGH_EVIDENCE, -1);
    }
    if (ratio < LIMIT) {
      var strongest =
          pairs.stream().filter(pair -> pair.ratio() < LIMIT).mapToDouble(Pair::evidence).max();
      return judgement(ratio, Verdict.FAIL, strongest, critical(ERROR / pairs.size()), clients);
    }
    var weakest = pairs.stream().mapToDouble(Pair::evidenceOfFairness).min();
    return judgement(ratio, Verdict.PASS, weakest, critical(ERROR), clients);
  }

  /// Four fifths of the highest rate of the groups that are compared; NaN where there are none.
  static double limit(List<Tally> groups) {
    int clients = groups.stream().mapToInt(Tally::clients).sum();
    return groups.stream()
        .filter(group -> isLargeEnough(group, clients))
        .mapToDouble(group -> LIMIT * group.rate())
        .max()
        .orElse(Double.NaN);
  }

  private static boolean isLargeEnough(Tally group, int clients) {
    return group.clients() >= FEWEST_CLIENTS && group.clients() >= SMALLEST_SHARE * clients;
  }

  private static List<Pair> pairs(List<Tally> groups) {
    var ordered = groups.stream().sorted(Comparator.comparingDouble(Tally::rate)).toList();
    var pairs = new ArrayList<Pair>();
    for (int higher = 1; higher < ordered.size(); higher++) {
      for (int lower = 0; lower < higher; lower++) {
        pairs.add(new Pair(ordered.get(lower), ordered.get(higher)));
      }
    }
    return pairs;
  }

  private static double critical(double error) {
    return ChiSquaredDistribution.of(1).inverseSurvivalProbability(error);
  }

  private static Judgement judgement(
      double ratio, Verdict verdict, OptionalDouble evidence, double critical, int clients) {
    double found = evidence.orElseThrow();
    if (found >= critical) {
      return new Judgement(ratio, verdict, 0);
    }
    double needed = Math.ceil(clients * critical / found);
    return new Judgement(
        ratio, Verdict.NOT_ENOUGH_EVIDENCE, needed <= Integer.MAX_VALUE ? (int) needed : -1);
  }
}
