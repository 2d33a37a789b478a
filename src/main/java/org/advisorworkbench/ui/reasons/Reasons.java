package org.advisorworkbench.ui.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.WordPlayer;
import org.advisorworkbench.advice.Phrases;
import org.advisorworkbench.ui.common.Interval;
import org.advisorworkbench.ui.reasons.ReasonsModel.Grain;

/// An explanation as lists of reasons, strongest first: word by word, phrase by phrase, or field by
/// field, each with the figures of behaviour.
///
/// Numbers are shown with two decimals, and what is shown adds up: baseline plus the rows of a list
/// make the score.
final class Reasons {
  private static final Comparator<Reason> STRONGEST_FIRST =
      Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.interval().value()));

  private final Explanation explanation;

  Reasons(Explanation explanation) {
    this.explanation = explanation;
  }

  static long hundredths(double value) {
    return Math.round(value * 100);
  }

  long logitHundredths() {
    return hundredths(explanation.attribution().logit());
  }

  long baselineHundredths() {
    return hundredths(explanation.attribution().baseline());
  }

  /// How far the score stands above the baseline, as it is shown.
  long aboveBaselineHundredths() {
    return logitHundredths() - baselineHundredths();
  }

  /// The strongest words and figures, and the others as one last row.
  ///
  /// @param most how many get a row of their own
  List<Reason> words(int most) {
    return shown(all(Grain.WORDS), most);
  }

  /// The strongest phrases and figures, and the others as one last row.
  List<Reason> phrases(int most) {
    return shown(all(Grain.PHRASES), most);
  }

  /// The strongest fields and figures, and the others as one last row.
  List<Reason> fields(int most) {
    return shown(all(Grain.FIELDS), most);
  }

  /// All rows of a grain, strongest first.
  ///
  /// The interval of a phrase or field adds up those of its words. That is the widest it can be:
  /// the errors of words that are drawn together partly cancel out.
  List<Reason> all(Grain grain) {
    var rows = figures();
    switch (grain) {
      case WORDS -> explanation.words().forEach(word -> rows.add(row(word)));
      case PHRASES ->
          Phrases.players(explanation.client(), explanation.product())
              .forEach(phrase -> rows.add(clause(phrase)));
      case FIELDS -> rows.addAll(ofFields());
    }
    rows.sort(STRONGEST_FIRST);
    return List.copyOf(rows);
  }

  /// A row for each figure, to which more may be added.
  private List<Reason> figures() {
    var rows = new ArrayList<Reason>();
    for (var player : explanation.figures()) {
      rows.add(
          row(new Reason.Behaviour(player.figure(), player.value()), intervalOf(player.index())));
    }
    return rows;
  }

  private Reason row(WordPlayer word) {
    return row(
        new Reason.Word(word.index(), word.text(), word.field(), word.side()),
        intervalOf(word.index()));
  }

  private Reason clause(List<Integer> players) {
    var words = explanation.words();
    var first = words.get(players.getFirst());
    var text = first.side() == Side.CLIENT ? explanation.client() : explanation.product();
    var clause =
        new Reason.Clause(
            first.index(),
            text.text().substring(first.start(), words.get(players.getLast()).end()),
            first.field(),
            first.side());
    return row(clause, players.stream().map(this::intervalOf).reduce(Interval::plus).orElseThrow());
  }

  private List<Reason> ofFields() {
    var fields = new LinkedHashMap<Reason.Field, Interval>();
    for (var word : explanation.words()) {
      fields.merge(
          new Reason.Field(word.field(), word.side()), intervalOf(word.index()), Interval::plus);
    }
    return fields.entrySet().stream().map(it -> row(it.getKey(), it.getValue())).toList();
  }

  /// The largest absolute value of a word, which gets the strongest tint; 1 where all are zero.
  double extent() {
    double largest =
        explanation.words().stream()
            .mapToDouble(word -> Math.abs(intervalOf(word.index()).value()))
            .max()
            .orElse(0);
    return largest > 0 ? largest : 1;
  }

  Interval intervalOf(int player) {
    var contribution = explanation.attribution().contributions().get(player);
    return new Interval(contribution.value(), contribution.low(), contribution.high());
  }

  private static Reason row(Reason.Subject subject, Interval interval) {
    return new Reason(subject, interval, hundredths(interval.value()));
  }

  /// The first rows, and the others as one last row.
  ///
  /// @param rows all of a grain
  /// @param most how many get a row of their own
  List<Reason> shown(List<Reason> rows, int most) {
    var shown = new ArrayList<>(rows.subList(0, Math.min(most, rows.size())));
    var others = rows.subList(shown.size(), rows.size());
    long missing = aboveBaselineHundredths() - shown.stream().mapToLong(Reason::hundredths).sum();
    if (!others.isEmpty()) {
      double value = others.stream().mapToDouble(other -> other.interval().value()).sum();
      shown.add(
          new Reason(
              new Reason.Others(others.size()),
              new Interval(value, Double.NaN, Double.NaN),
              missing));
    } else if (!shown.isEmpty()) {
      // Nothing else is there to take what rounding left over: the strongest hides it best.
      var first = shown.getFirst();
      shown.set(0, new Reason(first.subject(), first.interval(), first.hundredths() + missing));
    }
    return List.copyOf(shown);
  }
}
