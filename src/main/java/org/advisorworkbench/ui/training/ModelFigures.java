package org.advisorworkbench.ui.training;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.advisorworkbench.training.feedback.CardFigures;
import org.advisorworkbench.training.feedback.Guard;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.training.metrics.PairedComparison.Verdict;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.training.LabResult.Kind;

/// How good a model is by its card, and how it did beside the model that advised when it was made.
final class ModelFigures extends VBox {
  private static final PseudoClass WORSE = PseudoClass.getPseudoClass("worse");
  private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");

  private final TrainingWording figureWording;
  private final ModelsWording wording;
  private final GridPane measures = new GridPane();
  private final Label guardWords = new Label();
  private final GuardPane guardRows;
  private final VBox guardBox;

  ModelFigures(Texts texts) {
    this.figureWording = new TrainingWording(texts);
    this.wording = new ModelsWording(texts);
    this.guardRows = new GuardPane(figureWording);
    getStyleClass().add("model-figures");
    measures.getStyleClass().add("figures");
    var wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    var narrow = new ColumnConstraints();
    narrow.setMinWidth(Region.USE_PREF_SIZE);
    measures.getColumnConstraints().setAll(wide, narrow);
    guardWords.setWrapText(true);
    guardWords.setMinHeight(USE_PREF_SIZE);
    guardBox = new VBox(guardWords, guardRows);
    guardBox.getStyleClass().add("result");
    getChildren().setAll(measures, guardBox);
  }

  /// @param active hash of the active model
  void show(CardFigures figures, String active) {
    measures.getChildren().clear();
    byKind(figures).forEach((kind, estimate) -> addRow(figureWording.measure(kind), estimate));
    guardRows.setVisible(figures.guard().isPresent());
    guardRows.setManaged(figures.guard().isPresent());
    mark(figures.guard().map(Guard::verdict).orElse(Verdict.NOT_DISTINGUISHABLE));
    guardWords.setText(
        figures
            .guard()
            .map(guard -> wording.guard(guard, active))
            .orElse(wording.noGuard(figures)));
    figures.guard().ifPresent(guardRows::show);
  }

  private void mark(Verdict verdict) {
    guardBox.pseudoClassStateChanged(WORSE, verdict == Verdict.WORSE);
    guardBox.pseudoClassStateChanged(BETTER, verdict == Verdict.BETTER);
  }

  /// What the card tells.
  private static Map<Kind, Estimate> byKind(CardFigures figures) {
    var told = new EnumMap<Kind, Estimate>(Kind.class);
    told.put(Kind.INTEREST_AUC, figures.interestAuc());
    told.put(Kind.NDCG, figures.ndcg());
    told.put(Kind.OUTCOME_AUC, figures.outcomeAuc());
    told.put(Kind.LOG_LOSS, figures.logLoss());
    told.put(Kind.CALIBRATION_ERROR, figures.calibrationError());
    told.values().removeIf(estimate -> Double.isNaN(estimate.value()));
    return told;
  }

  private void addRow(String name, Estimate estimate) {
    var figure =
        Double.isNaN(estimate.low())
            ? figureWording.number(estimate.value())
            : figureWording.estimate(estimate);
    measures.addRow(measures.getRowCount(), label(name), label(figure));
  }

  private static Label label(String text) {
    var label = new Label(text);
    label.getStyleClass().add("figure");
    return label;
  }
}
