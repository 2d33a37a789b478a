package org.advisorworkbench.ui.fairness;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.advisorworkbench.fairness.FairnessReport.Slice;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.ui.common.Interval;
import org.advisorworkbench.ui.common.RateDot;

/// A group as a name, its rate with its interval, and its counts.
final class SliceRow extends HBox {
  private final Label name = new Label();
  private final RateDot rate = new RateDot();
  private final Label figure = new Label();
  private final Label count = new Label();
  private final Tooltip detail = new Tooltip();

  SliceRow() {
    getStyleClass().add("slice-row");
    name.getStyleClass().add("name");
    figure.getStyleClass().add("figure");
    count.getStyleClass().add("count");
    HBox.setHgrow(rate, Priority.ALWAYS);
    getChildren().addAll(name, rate, figure, count);
    setFocusTraversable(true);
    Tooltip.install(this, detail);
  }

  /// @param mark the rate below which the four-fifths rule is broken; NaN for none
  void show(
      ProtectedAttribute attribute, Slice slice, int top, double mark, FairnessWording wording) {
    var told = wording.detail(attribute, slice, top);
    name.setText(wording.group(attribute, slice.group()));
    rate.setInterval(new Interval(slice.rate(), slice.low(), slice.high()));
    rate.setMark(mark);
    figure.setText(wording.rate(slice));
    count.setText(wording.count(slice));
    detail.setText(told);
    setAccessibleText(told);
  }
}
