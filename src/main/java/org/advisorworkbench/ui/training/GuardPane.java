package org.advisorworkbench.ui.training;

import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.advisorworkbench.training.feedback.Guard;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.training.metrics.PairedComparison;
import org.advisorworkbench.ui.common.Interval;
import org.advisorworkbench.ui.common.IntervalBar;

/// A new model beside the one that advised when it was made, client by client: for each measure a
/// bar that goes to the right where the new one is better, the difference with its interval, and
/// what that tells.
final class GuardPane extends GridPane {
  private final TrainingWording wording;

  GuardPane(TrainingWording wording) {
    this.wording = wording;
    getStyleClass().add("figures");
    var bar = new ColumnConstraints();
    bar.setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(narrow(), bar, narrow(), narrow());
  }

  private static ColumnConstraints narrow() {
    var column = new ColumnConstraints();
    column.setMinWidth(Region.USE_PREF_SIZE);
    return column;
  }

  void show(Guard guard) {
    getChildren().clear();
    var auc = interval(guard.auc().difference());
    var ndcg = interval(guard.ndcgAt10().difference());
    var logLoss = turned(interval(guard.logLoss().difference()));
    double extent =
        Stream.of(auc, ndcg, logLoss)
            .mapToDouble(Interval::reach)
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    addRow(0, wording.guardName("AUC"), guard.auc(), auc, extent);
    addRow(1, wording.guardName("NDCG"), guard.ndcgAt10(), ndcg, extent);
    addRow(2, wording.guardName("LOG_LOSS"), guard.logLoss(), logLoss, extent);
  }

  private void addRow(
      int row, String name, PairedComparison comparison, Interval shown, double extent) {
    var bar = new IntervalBar();
    bar.setInterval(shown);
    bar.setExtent(extent > 0 ? extent : 1);
    var difference = wording.difference(comparison.difference());
    var found = wording.found(comparison.verdict());
    bar.setAccessibleText(String.join(", ", name, difference, found));
    addRow(row, figure(name), bar, figure(difference), figure(found));
  }

  private static Label figure(String text) {
    var label = new Label(text);
    label.getStyleClass().add("figure");
    return label;
  }

  private static Interval interval(Estimate estimate) {
    return new Interval(estimate.value(), estimate.low(), estimate.high());
  }

  /// Of a loss, less is better.
  private static Interval turned(Interval loss) {
    return new Interval(-loss.value(), -loss.high(), -loss.low());
  }
}
