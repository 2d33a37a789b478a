package org.advisorworkbench.ui.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.FigurePlayer;
import org.advisorworkbench.advice.Explanation.Player;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.explain.Rounding;
import org.advisorworkbench.ui.common.Interval;

/// An explanation as a list of reasons, strongest first.
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
    return Rounding.HUNDREDTHS.of(value);
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

  /// The strongest players, and the others as one last row.
  ///
  /// @param most how many get a row of their own
  List<Reason> strongest(int most) {
    return shown(all(), most);
  }

  /// A row for each player, strongest first.
  List<Reason> all() {
    return explanation.players().stream()
        .map(player -> row(subject(player), intervalOf(player.index())))
        .sorted(STRONGEST_FIRST)
        .toList();
  }

  private Reason.Subject subject(Player player) {
    return switch (player) {
      case FigurePlayer figure -> new Reason.Behaviour(figure.figure(), figure.value());
      case TextPlayer text ->
          explanation.grain() == Grain.FIELDS
              ? new Reason.Field(text.field(), text.side())
              : new Reason.Quote(text.index(), text.text(), text.field(), text.side());
    };
  }

  /// The largest absolute value of a text player, which gets the strongest tint; 1 where all are
  /// zero.
  double extent() {
    double largest =
        explanation.textPlayers().stream()
            .mapToDouble(player -> Math.abs(intervalOf(player.index()).value()))
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
  /// @param rows one for each player
  /// @param most how many get a row of their own
  List<Reason> shown(List<Reason> rows, int most) {
    int own = Math.min(most, rows.size());
    var values = rows.stream().map(row -> row.interval().value()).toList();
    var hundredths = Rounding.HUNDREDTHS.list(values, own, aboveBaselineHundredths());
    var shown = new ArrayList<Reason>();
    for (int i = 0; i < own; i++) {
      shown.add(new Reason(rows.get(i).subject(), rows.get(i).interval(), hundredths.get(i)));
    }
    if (own < rows.size()) {
      double value = values.subList(own, rows.size()).stream().mapToDouble(it -> it).sum();
      shown.add(
          new Reason(
              new Reason.Others(rows.size() - own),
              new Interval(value, Double.NaN, Double.NaN),
              hundredths.get(own)));
    }
    return List.copyOf(shown);
  }
}
