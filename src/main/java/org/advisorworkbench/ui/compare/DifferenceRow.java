package org.advisorworkbench.ui.compare;

import javafx.scene.AccessibleRole;
import org.advisorworkbench.ui.common.BarRow;
import org.advisorworkbench.ui.common.IntervalBar;

/// A difference as a name, a bar to either side, and a number.
final class DifferenceRow extends BarRow {
  private final IntervalBar bar;

  DifferenceRow() {
    this(new IntervalBar());
  }

  private DifferenceRow(IntervalBar bar) {
    super(bar, false);
    this.bar = bar;
    getStyleClass().add("difference-row");
    setAccessibleRole(AccessibleRole.TEXT);
    setFocusTraversable(false);
  }

  /// @param extent the value that fills half of the bar
  void show(Difference difference, double extent, CompareWording wording) {
    bar.setExtent(extent);
    bar.setInterval(difference.interval());
    show(
        wording.name(difference.subject()),
        wording.place(difference.subject()),
        wording.signed(difference.hundredths()),
        wording.detail(difference));
  }
}
