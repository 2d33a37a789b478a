package org.advisorworkbench.ui.training;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.advisorworkbench.ui.training.LabModel.Page;
import org.controlsfx.control.SegmentedButton;

/// The lab and its two pages.
public final class LabController {
  private final LabModel model;
  private final Node training;
  private final Node models;

  @FXML private SegmentedButton pages;
  @FXML private ToggleButton trainingButton;
  @FXML private ToggleButton modelsButton;
  @FXML private StackPane page;

  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  public LabController(LabModel model, Node training, Node models) {
    this.model = model;
    this.training = training;
    this.models = models;
  }

  @FXML
  private void initialize() {
    page.getChildren().setAll(training, models);
    var open = model.pageProperty();
    training.visibleProperty().bind(open.isEqualTo(Page.TRAINING));
    models.visibleProperty().bind(open.isEqualTo(Page.MODELS));
    open.subscribe(this::show);
    pages.getToggleGroup().selectedToggleProperty().subscribe(this::choose);
  }

  private void show(Page open) {
    pages.getToggleGroup().selectToggle(open == Page.TRAINING ? trainingButton : modelsButton);
  }

  private void choose(Toggle before, Toggle chosen) {
    if (chosen == null) {
      before.setSelected(true); // one of them always holds
    } else {
      model.pageProperty().set(chosen.equals(modelsButton) ? Page.MODELS : Page.TRAINING);
    }
  }
}
