package org.advisorworkbench.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.advisorworkbench.advice.Contrast;
import org.advisorworkbench.advice.Contrast.ClientTerm;
import org.advisorworkbench.advice.Contrast.FigureTerm;
import org.advisorworkbench.advice.Contrast.ProductTerm;
import org.advisorworkbench.advice.Contrast.Term;
import org.advisorworkbench.advice.Contrast.Which;
import org.advisorworkbench.explain.Rounding;
import org.advisorworkbench.ui.common.Interval;
import org.advisorworkbench.ui.compare.Difference.Group;
import org.advisorworkbench.ui.compare.Difference.Part;

/// A contrast as lists of differences, strongest first, one for each group.
///
/// Numbers are shown with two decimals, and what is shown adds up: the gap is the shown first score
/// less the shown second one; the difference of the baselines and the sums of the groups make the
/// gap; the rows of a group make its sum.
final class Differences {
  private final Contrast contrast;

  Differences(Contrast contrast) {
    this.contrast = contrast;
  }

  private static long hundredths(double value) {
    return Rounding.HUNDREDTHS.of(value);
  }

  long firstHundredths() {
    return hundredths(contrast.first().logit());
  }

  long secondHundredths() {
    return hundredths(contrast.second().logit());
  }

  long gapHundredths() {
    return firstHundredths() - secondHundredths();
  }

  long baselineHundredths() {
    return hundredths(contrast.gap().baseline());
  }

  /// The groups that have any terms.
  ///
  /// @param most how many terms of a group get a row of their own
  List<Part> parts(int most) {
    var groups = new ArrayList<Group>();
    var sums = new ArrayList<Double>();
    for (var group : Group.values()) {
      if (!terms(group).isEmpty()) {
        groups.add(group);
        sums.add(terms(group).stream().mapToDouble(term -> interval(term).value()).sum());
      }
    }
    var shown = Rounding.HUNDREDTHS.addingUp(sums, gapHundredths() - baselineHundredths());
    var parts = new ArrayList<Part>();
    for (int i = 0; i < groups.size(); i++) {
      parts.add(
          new Part(groups.get(i), shown.get(i), rows(terms(groups.get(i)), shown.get(i), most)));
    }
    return List.copyOf(parts);
  }

  private List<Difference> rows(List<Term> terms, long sum, int most) {
    var sorted =
        terms.stream()
            .sorted(Comparator.comparingDouble(term -> -Math.abs(interval(term).value())))
            .toList();
    int own = sorted.size() <= most + 1 ? sorted.size() : most;
    var values = sorted.stream().map(term -> interval(term).value()).toList();
    var shown = Rounding.HUNDREDTHS.list(values, own, sum);
    var rows = new ArrayList<Difference>();
    for (int i = 0; i < own; i++) {
      var term = sorted.get(i);
      rows.add(new Difference(new Difference.Single(term), interval(term), shown.get(i)));
    }
    if (own < sorted.size()) {
      double value = values.subList(own, sorted.size()).stream().mapToDouble(it -> it).sum();
      rows.add(
          new Difference(
              new Difference.Others(sorted.size() - own),
              new Interval(value, Double.NaN, Double.NaN),
              shown.get(own)));
    }
    return rows;
  }

  private List<Term> terms(Group group) {
    return contrast.terms().stream().filter(term -> groupOf(term) == group).toList();
  }

  static Group groupOf(Term term) {
    return switch (term) {
      case ClientTerm client -> Group.CLIENT;
      case ProductTerm product -> product.product() == Which.FIRST ? Group.FIRST : Group.SECOND;
      case FigureTerm figure -> Group.FIGURES;
    };
  }

  Interval interval(Term term) {
    var contribution = contrast.contribution(term);
    return new Interval(contribution.value(), contribution.low(), contribution.high());
  }

  /// The largest absolute difference of a word, which gets the strongest tint; 1 where all are
  /// zero.
  double extent() {
    double largest =
        contrast.terms().stream()
            .filter(term -> !(term instanceof FigureTerm))
            .mapToDouble(term -> Math.abs(interval(term).value()))
            .max()
            .orElse(0);
    return largest > 0 ? largest : 1;
  }
}
