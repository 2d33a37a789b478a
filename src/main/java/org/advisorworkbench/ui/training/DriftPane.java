package org.advisorworkbench.ui.training;

import java.util.ArrayList;
import java.util.Comparator;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.advisorworkbench.training.drift.Alarm;
import org.advisorworkbench.training.drift.DriftReport;
import org.advisorworkbench.training.drift.Shift;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How the recommendations of the book have moved: the verdict, what moved most on top, and whether
/// the probabilities came true quarter by quarter.
final class DriftPane extends VBox {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("worse");
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("better");

  private final ModelsWording wording;
  private final FontIcon icon = new FontIcon();
  private final Label verdict = new Label();
  private final Label periods = new Label();
  private final HBox head;
  private final VBox shifts = new VBox();
  private final Label legend = new Label();
  private final Label calibration = new Label();
  private final VBox quarters = new VBox();
  private final Label quartersLegend = new Label();

  DriftPane(ModelsWording wording) {
    this.wording = wording;
    getStyleClass().add("drift");
    verdict.getStyleClass().add("verdict-word");
    for (var text : new Label[] {verdict, periods, legend, calibration, quartersLegend}) {
      text.setWrapText(true);
      text.setMinHeight(USE_PREF_SIZE);
    }
    var words = new VBox(verdict, periods);
    HBox.setHgrow(words, Priority.ALWAYS);
    head = new HBox(icon, words);
    head.getStyleClass().addAll("result", "result-head");
    shifts.getStyleClass().add("drift-rows");
    legend.getStyleClass().add("small-print");
    calibration.getStyleClass().add("section-title");
    quarters.getStyleClass().add("drift-rows");
    quartersLegend.getStyleClass().add("small-print");
    getChildren().setAll(head, shifts, legend, calibration, quarters, quartersLegend);
  }

  void show(DriftReport report) {
    var alarm = report.alarm();
    head.pseudoClassStateChanged(BAD, alarm == Alarm.ALARM);
    head.pseudoClassStateChanged(GOOD, alarm == Alarm.STEADY);
    icon.setIconCode(
        switch (alarm) {
          case STEADY -> Feather.CHECK_CIRCLE;
          case NOT_ENOUGH_DATA -> Feather.HELP_CIRCLE;
          case WATCH -> Feather.EYE;
          case ALARM -> Feather.ALERT_TRIANGLE;
        });
    verdict.setText(wording.verdict(report));
    periods.setText(wording.periods(report));
    var all = new ArrayList<>(report.inputs());
    all.add(report.scores());
    all.sort(
        Comparator.comparing((Shift shift) -> shift.index().alarm())
            .thenComparingDouble(shift -> shift.index().value())
            .reversed());
    shifts.getChildren().setAll(all.stream().map(s -> DriftRow.of(s, wording)).toList());
    legend.setText(wording.legend());
    calibration.setText(wording.calibration(report.calibration()));
    quarters
        .getChildren()
        .setAll(
            report.calibration().quarters().stream()
                .map(quarter -> QuarterRow.of(quarter, wording))
                .toList());
    quartersLegend.setText(wording.quartersLegend());
  }
}
