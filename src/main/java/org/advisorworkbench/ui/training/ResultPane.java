package org.advisorworkbench.ui.training;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.advisorworkbench.training.metrics.PairedComparison.Verdict;
import org.advisorworkbench.ui.common.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What came of a training: the verdict, each figure before and after, and the comparison with the
/// active model, client by client, where the verdict rests on it.
final class ResultPane extends VBox {
  private final TrainingWording wording;
  private final Texts texts;
  private final FontIcon icon = new FontIcon();
  private final Label verdict = new Label();
  private final Label why = new Label();
  private final GridPane figures = new GridPane();
  private final GuardPane guard;
  private final Button card = new Button();
  private final Button models = new Button();

  ResultPane(Texts texts, TrainingWording wording, Runnable onCard, Runnable onModels) {
    this.texts = texts;
    this.wording = wording;
    this.guard = new GuardPane(wording);
    getStyleClass().add("result");
    verdict.getStyleClass().add("verdict-word");
    why.setWrapText(true);
    why.setMinHeight(USE_PREF_SIZE);
    var words = new VBox(verdict, why);
    HBox.setHgrow(words, Priority.ALWAYS);
    card.setMinWidth(Region.USE_PREF_SIZE);
    card.setOnAction(event -> onCard.run());
    models.setMinWidth(Region.USE_PREF_SIZE);
    models.setOnAction(event -> onModels.run());
    var head = new HBox(icon, words, card, models);
    head.getStyleClass().add("result-head");
    figures.getStyleClass().add("figures");
    var wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    figures.getColumnConstraints().setAll(wide, narrow(), narrow());
    getChildren().addAll(head, guard, figures);
  }

  /// As wide as its figures, whatever else has to give way.
  private static ColumnConstraints narrow() {
    var column = new ColumnConstraints();
    column.setMinWidth(Region.USE_PREF_SIZE);
    return column;
  }

  void show(LabResult result) {
    for (var possible : Verdict.values()) {
      pseudoClassStateChanged(pseudoClass(possible), possible == result.verdict());
    }
    icon.setIconCode(
        switch (result.verdict()) {
          case BETTER -> Feather.TRENDING_UP;
          case NOT_DISTINGUISHABLE -> Feather.HELP_CIRCLE;
          case WORSE -> Feather.TRENDING_DOWN;
        });
    verdict.setText(result.id() + " – " + wording.verdict(result.verdict()));
    why.setText(wording.why(result));
    card.setText(texts.get("training.card"));
    models.setText(texts.get("training.toModels"));
    guard.setVisible(result.guard().isPresent());
    guard.setManaged(result.guard().isPresent());
    result.guard().ifPresent(guard::show);
    figures.getChildren().clear();
    addRow(
        0, texts.get("training.figure"), texts.get("training.before"), texts.get("training.after"));
    for (var measure : result.measures()) {
      addRow(
          figures.getRowCount(),
          wording.measure(measure.kind()),
          wording.estimate(measure.before()),
          wording.estimate(measure.after()));
    }
  }

  private void addRow(int row, String... cells) {
    for (int column = 0; column < cells.length; column++) {
      var label = new Label(cells[column]);
      label.getStyleClass().add(row == 0 ? "figure-head" : "figure");
      figures.add(label, column, row);
    }
  }

  private static PseudoClass pseudoClass(Verdict verdict) {
    return PseudoClass.getPseudoClass(
        switch (verdict) {
          case BETTER -> "better";
          case NOT_DISTINGUISHABLE -> "open";
          case WORSE -> "worse";
        });
  }
}
