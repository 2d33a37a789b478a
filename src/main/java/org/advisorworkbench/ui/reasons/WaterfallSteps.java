package org.advisorworkbench.ui.reasons;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.ui.common.Interval;
import org.advisorworkbench.ui.common.Waterfall.Kind;
import org.advisorworkbench.ui.common.Waterfall.Step;

/// The way from the baseline to the score in shown numbers: every bar is as long as the number
/// beside it says, so the last one ends at the shown score.
final class WaterfallSteps {
  private final ReasonsWording wording;

  WaterfallSteps(ReasonsWording wording) {
    this.wording = wording;
  }

  /// @param shown the rows of a list, which add up to the distance between score and baseline
  List<Step> of(Reasons reasons, List<Reason> shown) {
    var steps = new ArrayList<Step>();
    long total = reasons.baselineHundredths();
    steps.add(total(wording.baseline(), total));
    for (var reason : shown) {
      long next = total + reason.hundredths();
      steps.add(
          new Step(
              wording.subject(reason.subject()),
              wording.place(reason.subject()),
              wording.signed(reason.hundredths()),
              total / 100.0,
              next / 100.0,
              ends(total / 100.0, reason.interval()),
              reason.certain() ? Kind.CERTAIN : Kind.UNCERTAIN,
              wording.detailWithTotal(reason, next)));
      total = next;
    }
    steps.add(total(wording.score(), total));
    return List.copyOf(steps);
  }

  /// Where a bar that begins at `from` may end.
  private static Interval ends(double from, Interval step) {
    return new Interval(from, from, from).plus(step);
  }

  private Step total(String name, long hundredths) {
    var figure = wording.signed(hundredths);
    return new Step(
        name, "", figure, 0, hundredths / 100.0, Interval.NONE, Kind.TOTAL, name + " " + figure);
  }
}
