package org.advisorworkbench.ui.compare;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.advisorworkbench.ui.common.IntervalBar;

/// A difference as a name, a bar to either side, and a number.
final class DifferenceRow extends HBox {
  DifferenceRow(Difference difference, double extent, CompareWording wording) {
    getStyleClass().add("difference-row");
    var name = new Label(wording.name(difference.subject()));
    name.getStyleClass().add("name");
    var place = new Label(wording.place(difference.subject()));
    place.getStyleClass().add("place");
    var named = new HBox(name, place);
    named.getStyleClass().add("named");
    var bar = new IntervalBar();
    bar.setExtent(extent);
    bar.setInterval(difference.interval());
    HBox.setHgrow(bar, Priority.ALWAYS);
    var figure = new Label(wording.signed(difference.hundredths()));
    figure.getStyleClass().add("figure");
    getChildren().addAll(named, bar, figure);
    var detail = wording.detail(difference);
    Tooltip.install(this, new Tooltip(detail));
    setAccessibleText(detail);
    setFocusTraversable(true);
  }
}
