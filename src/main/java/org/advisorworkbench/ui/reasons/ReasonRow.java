package org.advisorworkbench.ui.reasons;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.advisorworkbench.ui.common.IntervalBar;

/// A reason as a name, a bar and a number.
final class ReasonRow extends HBox {
  private final Label name = new Label();
  private final Label place = new Label();
  private final HBox named = new HBox(name, place);
  private final IntervalBar bar = new IntervalBar();
  private final Label figure = new Label();
  private final Tooltip detail = new Tooltip();

  ReasonRow() {
    getStyleClass().add("reason-row");
    name.getStyleClass().add("name");
    place.getStyleClass().add("place");
    named.getStyleClass().add("named");
    name.setMinWidth(USE_PREF_SIZE);
    figure.getStyleClass().add("figure");
    HBox.setHgrow(bar, Priority.ALWAYS);
    getChildren().addAll(named, bar, figure);
    setAccessibleRole(AccessibleRole.TEXT);
    setFocusTraversable(false);
    Tooltip.install(this, detail);
  }

  /// @param extent the value that fills half of the bar
  void show(Reason reason, double extent, ReasonsWording wording) {
    name.setText(wording.subject(reason.subject()));
    place.setText(wording.place(reason.subject()));
    bar.setExtent(extent);
    bar.setInterval(reason.interval());
    figure.setText(wording.signed(reason.hundredths()));
    detail.setText(wording.detail(reason));
    setAccessibleText(wording.detail(reason));
  }
}
