package org.advisorworkbench.ui.training;

import org.advisorworkbench.training.drift.Reliability.Quarter;
import org.advisorworkbench.ui.common.BarRow;
import org.advisorworkbench.ui.common.Interval;
import org.advisorworkbench.ui.common.RateDot;

/// A quarter: the share that was accepted with its interval, a mark at the share that the model
/// expected, and both in figures.
final class QuarterRow extends BarRow {
  private QuarterRow(RateDot rate) {
    super(rate, false);
  }

  static QuarterRow of(Quarter quarter, ModelsWording wording) {
    var rate = new RateDot();
    rate.setInterval(new Interval(quarter.observed(), quarter.low(), quarter.high()));
    rate.setMark(quarter.expected());
    var row = new QuarterRow(rate);
    row.show(
        quarter.name(),
        wording.answers(quarter.answers()),
        wording.percent(quarter.observed()),
        wording.quarter(quarter));
    return row;
  }
}
