package org.advisorworkbench.ui.compare;

import org.advisorworkbench.ui.common.BarRow;
import org.advisorworkbench.ui.common.IntervalBar;

/// A difference as a name, a bar to either side, and a number.
final class DifferenceRow extends BarRow {
  DifferenceRow(Difference difference, double extent, CompareWording wording) {
    super(bar(difference, extent), false);
    getStyleClass().add("difference-row");
    show(
        wording.name(difference.subject()),
        wording.place(difference.subject()),
        wording.signed(difference.hundredths()),
        wording.detail(difference));
    setFocusTraversable(true);
  }

  private static IntervalBar bar(Difference difference, double extent) {
    var bar = new IntervalBar();
    bar.setExtent(extent);
    bar.setInterval(difference.interval());
    return bar;
  }
}
