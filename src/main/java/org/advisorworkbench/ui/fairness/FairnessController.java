package org.advisorworkbench.ui.fairness;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.advisorworkbench.fairness.FairnessReport;
import org.advisorworkbench.fairness.FairnessReport.ProductSlices;
import org.advisorworkbench.fairness.FairnessReport.Verdict;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.ui.common.StatePane;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.task.RefinementView;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The fairness panel.
public final class FairnessController {
  private final FairnessModel model;
  private final Texts texts;
  private final FairnessWording wording;

  @FXML private StatePane states;
  @FXML private HBox waiting;
  @FXML private ProgressBar progress;
  @FXML private SegmentedButton attributes;
  @FXML private VBox rows;
  @FXML private HBox verdict;
  @FXML private FontIcon verdictIcon;
  @FXML private Label verdictWord;
  @FXML private Label why;
  @FXML private Label scope;

  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  public FairnessController(FairnessModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.wording = new FairnessWording(texts);
  }

  @FXML
  private void initialize() {
    new RefinementView(model.report()).states(states, texts, model::ask);
    waiting.visibleProperty().bind(model.report().runningProperty());
    for (var attribute : ProtectedAttribute.values()) {
      var button = new ToggleButton();
      button.textProperty().bind(texts.bind("fairness.attribute." + attribute));
      button.setUserData(attribute);
      button.setSelected(attribute == model.attributeProperty().get());
      attributes.getButtons().add(button);
    }
    attributes.getToggleGroup().selectedToggleProperty().subscribe(this::choose);
    model.slicesProperty().subscribe(this::show);
    texts.localeProperty().subscribe(this::show);
    show();
  }

  private void choose(Toggle before, Toggle chosen) {
    if (chosen == null) {
      before.setSelected(true); // one of them always holds
    } else {
      model.attributeProperty().set((ProtectedAttribute) chosen.getUserData());
    }
  }

  private void show() {
    model.report().resultProperty().get().ifPresent(this::drawScope);
    model.slicesProperty().getValue().ifPresent(this::drawSlices);
  }

  private void drawScope(FairnessReport report) {
    scope.setText(wording.scope(report));
    progress.setProgress((double) report.clientsRanked() / Math.max(1, report.clientsInBook()));
  }

  private void drawSlices(ProductSlices slices) {
    var shown = rows.getChildren();
    while (shown.size() < slices.slices().size()) {
      shown.add(new SliceRow());
    }
    shown.remove(slices.slices().size(), shown.size());
    double mark = slices.fourFifthsOfHighest();
    for (int i = 0; i < shown.size(); i++) {
      ((SliceRow) shown.get(i))
          .show(slices.attribute(), slices.slices().get(i), FairnessModel.TOP, mark, wording);
    }
    drawVerdict(slices);
  }

  private void drawVerdict(ProductSlices slices) {
    for (var possible : Verdict.values()) {
      verdict.pseudoClassStateChanged(pseudoClass(possible), possible == slices.verdict());
    }
    verdictIcon.setIconCode(
        switch (slices.verdict()) {
          case PASS -> Feather.CHECK_CIRCLE;
          case FAIL -> Feather.ALERT_TRIANGLE;
          case NOT_ENOUGH_EVIDENCE -> Feather.HELP_CIRCLE;
        });
    verdictWord.setText(wording.verdict(slices.verdict()));
    why.setText(wording.why(slices));
  }

  private static PseudoClass pseudoClass(Verdict verdict) {
    return PseudoClass.getPseudoClass(
        switch (verdict) {
          case PASS -> "pass";
          case FAIL -> "fail";
          case NOT_ENOUGH_EVIDENCE -> "open";
        });
  }

  @FXML
  private void cancel() {
    model.report().cancel();
  }

  @FXML
  private void ask() {
    model.ask();
  }
}
