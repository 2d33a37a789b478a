package org.advisorworkbench.ui.reasons;

import javafx.scene.AccessibleRole;
import org.advisorworkbench.ui.common.BarRow;
import org.advisorworkbench.ui.common.IntervalBar;

/// A reason as a name, a bar and a number.
final class ReasonRow extends BarRow {
  private final IntervalBar bar;

  ReasonRow() {
    this(new IntervalBar());
  }

  private ReasonRow(IntervalBar bar) {
    super(bar, false);
    this.bar = bar;
    getStyleClass().add("reason-row");
    setAccessibleRole(AccessibleRole.TEXT);
    setFocusTraversable(false);
  }

  /// @param extent the value that fills half of the bar
  void show(Reason reason, double extent, ReasonsWording wording) {
    bar.setExtent(extent);
    bar.setInterval(reason.interval());
    show(
        wording.subject(reason.subject()),
        wording.place(reason.subject()),
        wording.signed(reason.hundredths()),
        wording.detail(reason));
  }
}
