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
    return Math.round(value * 100);
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
    var shown = rounded(sums, gapHundredths() - baselineHundredths());
    var parts = new ArrayList<Part>();
    for (int i = 0; i < groups.size(); i++) {
      parts.add(
          new Part(groups.get(i), shown.get(i), rows(terms(groups.get(i)), shown.get(i), most)));
    }
    return List.copyOf(parts);
  }

  /// Values in hundredths that add up to a total: what rounding leaves over goes to the largest,
  /// which hides it best.
  private static List<Long> rounded(List<Double> values, long total) {
    var rounded = new ArrayList<Long>();
    int largest = 0;
    for (int i = 0; i < values.size(); i++) {
      rounded.add(hundredths(values.get(i)));
      largest = Math.abs(values.get(i)) > Math.abs(values.get(largest)) ? i : largest;
    }
    if (!rounded.isEmpty()) {
      long missing = total - rounded.stream().mapToLong(Long::longValue).sum();
      rounded.set(largest, rounded.get(largest) + missing);
    }
    return rounded;
  }

  private List<Difference> rows(List<Term> terms, long sum, int most) {
    var sorted =
        terms.stream()
            .sorted(Comparator.comparingDouble(term -> -Math.abs(interval(term).value())))
            .toList();
    var own = sorted.subList(0, sorted.size() <= most + 1 ? sorted.size() : most);
    var others = sorted.subList(own.size(), sorted.size());
    if (others.isEmpty()) {
      var shown = rounded(own.stream().map(term -> interval(term).value()).toList(), sum);
      var rows = new ArrayList<Difference>();
      for (int i = 0; i < own.size(); i++) {
        rows.add(
            new Difference(new Difference.Single(own.get(i)), interval(own.get(i)), shown.get(i)));
      }
      return rows;
    }
    var rows = new ArrayList<Difference>();
    for (var term : own) {
      var interval = interval(term);
      rows.add(new Difference(new Difference.Single(term), interval, hundredths(interval.value())));
    }
    double value = others.stream().mapToDouble(term -> interval(term).value()).sum();
    long missing = sum - rows.stream().mapToLong(Difference::hundredths).sum();
    rows.add(
        new Difference(
            new Difference.Others(others.size()),
            new Interval(value, Double.NaN, Double.NaN),
            missing));
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
