package org.advisorworkbench.ui.recommendations;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.common.StatePane;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.task.TroublePane;

/// The ranked products, with those that are refused folded away below them.
public final class RecommendationsController {
  private static final double ROOM_FOR_SUMMARY = 520;

  private final RecommendationsModel model;
  private final Texts texts;
  private final Runnable onCompare;
  private final Runnable onInteractions;
  private final WhatIf parts;

  @FXML private Pane root;
  @FXML private StatePane states;
  @FXML private ToggleButton whatIf;
  @FXML private StackPane above;
  @FXML private StackPane beside;
  @FXML private Label summary;
  @FXML private Pane waiting;
  @FXML private ProgressBar progress;
  @FXML private ListView<Recommendation> suitable;
  @FXML private TitledPane refusedPane;
  @FXML private ListView<Recommendation> refused;

  private Optional<String> marked = Optional.empty();

  /// What stands around the list while something is supposed of the client.
  ///
  /// @param above says what is supposed
  /// @param beside edits it
  /// @param open whether they are shown
  public record WhatIf(Node above, Node beside, BooleanProperty open) {}

  /// @param onCompare compares the chosen product with another one
  /// @param onInteractions shows how words act together in its score
  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  public RecommendationsController(
      RecommendationsModel model,
      Texts texts,
      Runnable onCompare,
      Runnable onInteractions,
      WhatIf parts) {
    this.model = model;
    this.texts = texts;
    this.onCompare = onCompare;
    this.onInteractions = onInteractions;
    this.parts = parts;
  }

  @FXML
  private void initialize() {
    states.setFailed(new TroublePane(texts, model.troubleProperty(), model::retry));
    states.stateProperty().bind(model.stateProperty());
    waiting.visibleProperty().bind(model.slowProperty());
    waiting.managedProperty().bind(waiting.visibleProperty());
    progress.progressProperty().bind(model.progressProperty());
    whatIf.selectedProperty().bindBidirectional(parts.open());
    whatIf.disableProperty().bind(model.stateProperty().isEqualTo(State.EMPTY));
    showWhileOpen(above, parts.above());
    showWhileOpen(beside, parts.beside());
    model.movesProperty().subscribe(this::showMoves);
    suitable.setCellFactory(ignored -> new RecommendationCell(texts, model.movesProperty()));
    suitable.setItems(model.suitable());
    refused.setCellFactory(ignored -> new RefusedCell(texts, model.movesProperty()));
    refused.setItems(model.refused());
    var noneRefused = Bindings.isEmpty(model.refused());
    refusedPane.visibleProperty().bind(noneRefused.not());
    refusedPane.managedProperty().bind(noneRefused.not());
    refusedPane
        .textProperty()
        .bind(texts.bind("recommendations.refused", Bindings.size(model.refused())));
    suitable.setContextMenu(menu());
    refused.setContextMenu(menu());
    follow(suitable);
    follow(refused);
    model.selectedProperty().subscribe(chosen -> markSelected());
    model.resultProperty().subscribe(ranking -> summarise());
    // The heading of the refused tells half of it too.
    root.widthProperty().subscribe(this::summarise);
    texts.localeProperty().subscribe(this::summarise);
  }

  /// What is closed is not in the window, so that nothing of it costs time.
  private void showWhileOpen(StackPane place, Node part) {
    place.managedProperty().bind(parts.open());
    parts
        .open()
        .subscribe(open -> place.getChildren().setAll(open ? List.of(part) : List.<Node>of()));
  }

  /// A product may have moved to the place of one that looks the same.
  private void showMoves() {
    suitable.refresh();
    refused.refresh();
    summarise();
  }

  @FXML
  private void cancel() {
    model.cancel();
  }

  @FXML
  private void compare() {
    onCompare.run();
  }

  @FXML
  private void interactions() {
    onInteractions.run();
  }

  @FXML
  private void rank() {
    model.retry();
  }

  private ContextMenu menu() {
    var compare = new MenuItem();
    compare.textProperty().bind(texts.bind("recommendations.compare"));
    compare.setOnAction(event -> onCompare.run());
    var interactions = new MenuItem();
    interactions.textProperty().bind(texts.bind("recommendations.interactions"));
    interactions.setOnAction(event -> onInteractions.run());
    return new ContextMenu(compare, interactions);
  }

  /// Puts the cursor into the list of products.
  public void focusList() {
    suitable.requestFocus();
  }

  /// The reasons follow whichever list was moved in last.
  private void follow(ListView<Recommendation> list) {
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                model.choose(chosen);
              }
            });
  }

  private void markSelected() {
    model
        .selectedProperty()
        .getValue()
        .ifPresent(
            chosen -> {
              mark(suitable, chosen);
              mark(refused, chosen);
              marked = Optional.of(chosen.product().id());
            });
  }

  private void mark(ListView<Recommendation> list, Recommendation chosen) {
    if (!list.getItems().contains(chosen)) {
      list.getSelectionModel().clearSelection();
    } else if (!chosen.equals(list.getSelectionModel().getSelectedItem())) {
      list.getSelectionModel().select(chosen);
      // The same product at another place: the list stays where the eye is.
      if (!marked.equals(Optional.of(chosen.product().id()))) {
        list.scrollTo(chosen);
      }
    }
  }

  private void summarise() {
    summary.setText(
        model
            .resultProperty()
            .get()
            .map(
                ranking ->
                    texts.get(
                        "recommendations.summary", model.suitable().size(), model.refused().size()))
            .filter(told -> root.getWidth() >= ROOM_FOR_SUMMARY)
            .orElse(""));
  }
}
