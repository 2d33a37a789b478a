package org.advisorworkbench.ui.training;

import org.advisorworkbench.training.drift.Shift;
import org.advisorworkbench.ui.common.BarRow;

/// How far one thing has moved: its name, what is found, a bar and the index.
final class DriftRow extends BarRow {
  private DriftRow(ThresholdBar bar) {
    super(bar, false);
  }

  static DriftRow of(Shift shift, ModelsWording wording) {
    var bar = new ThresholdBar();
    bar.setIndex(shift.index());
    var row = new DriftRow(bar);
    row.show(
        wording.input(shift.name()),
        wording.alarm(shift.index().alarm()),
        wording.number(shift.index().value()),
        wording.shift(shift));
    return row;
  }
}
