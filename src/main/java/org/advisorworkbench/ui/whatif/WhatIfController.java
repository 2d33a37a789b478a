package org.advisorworkbench.ui.whatif;

import java.util.Arrays;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.ui.common.StatePane;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.task.RefinementView;
import org.advisorworkbench.whatif.Counterfactuals;
import org.advisorworkbench.whatif.EditableField;
import org.controlsfx.control.SegmentedButton;

/// The panel beside the list: the client's fields to try other values in, and what would change the
/// place of the chosen product.
public final class WhatIfController {
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

  private final WhatIfModel model;
  private final ChangesModel changes;
  private final Texts texts;
  private final WhatIfWording wording;

  @FXML private VBox panel;
  @FXML private SegmentedButton pages;
  @FXML private ToggleButton fieldsPage;
  @FXML private ToggleButton changesPage;
  @FXML private Node fieldsPane;
  @FXML private VBox changesPane;
  @FXML private GridPane fields;
  @FXML private Label hint;
  @FXML private StatePane states;
  @FXML private Label question;
  @FXML private VBox list;
  @FXML private Label outcome;
  @FXML private Node waiting;
  @FXML private ProgressBar progress;

  private List<FieldEditor> editors = List.of();

  @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
  public WhatIfController(WhatIfModel model, ChangesModel changes, Texts texts) {
    this.model = model;
    this.changes = changes;
    this.texts = texts;
    this.wording = new WhatIfWording(texts);
  }

  @FXML
  private void initialize() {
    editors = Arrays.stream(EditableField.values()).map(this::editor).toList();
    editors.forEach(
        editor -> fields.addRow(fields.getRowCount(), editor.caption(), editor.control()));
    fieldsPane.visibleProperty().bind(fieldsPage.selectedProperty());
    changesPane.visibleProperty().bind(changesPage.selectedProperty());
    pages.getToggleGroup().selectedToggleProperty().subscribe(this::keepOne);
    changes.wantedProperty().bind(changesPage.selectedProperty().and(model.openProperty()));
    new RefinementView(changes.found()).states(states, texts, changes::ask);
    progress.progressProperty().bind(changes.found().progressProperty());
    waiting.visibleProperty().bind(changes.found().runningProperty());
    panel.addEventFilter(KeyEvent.KEY_PRESSED, this::undoOnShortcut);
    model.profileProperty().subscribe(() -> show());
    model.editsProperty().subscribe(() -> show());
    model.openProperty().subscribe(open -> tellAnew());
    changes.found().resultProperty().subscribe(told -> showChanges());
    changes.found().runningProperty().subscribe(this::showOutcome);
    texts.localeProperty().subscribe(this::tellAnew);
  }

  private FieldEditor editor(EditableField field) {
    return new FieldEditor(field, model, texts, hint::setText);
  }

  private void keepOne(Toggle before, Toggle chosen) {
    if (chosen == null) {
      before.setSelected(true); // one of them always holds
    }
  }

  private void undoOnShortcut(KeyEvent event) {
    if (UNDO.match(event)) {
      model.undo();
      event.consume();
    }
  }

  /// Nobody sees the fields of a panel that is closed.
  private void show() {
    if (model.openProperty().get()) {
      model.profileProperty().get().ifPresent(this::show);
      markApplied();
    }
  }

  private void show(Profile profile) {
    var values = EditableField.values();
    for (int i = 0; i < values.length; i++) {
      editors.get(i).show(profile, model.editsProperty().get().valueOf(values[i], profile));
    }
  }

  private void showChanges() {
    list.getChildren().clear();
    changes.found().resultProperty().get().ifPresent(this::showChanges);
    showOutcome();
  }

  private void showChanges(Counterfactuals told) {
    question.setText(wording.question(told));
    model
        .profileProperty()
        .get()
        .ifPresent(
            profile ->
                told.found()
                    .forEach(
                        one ->
                            list.getChildren()
                                .add(new ChangeButton(one, profile, model, wording))));
    markApplied();
  }

  private void showOutcome() {
    outcome.setText(
        changes.found().runningProperty().get()
            ? texts.get("whatif.searching")
            : changes.found().resultProperty().get().map(wording::outcome).orElse(""));
  }

  private void markApplied() {
    for (var child : list.getChildren()) {
      if (child instanceof ChangeButton button) {
        button.mark(model.editsProperty().get());
      }
    }
  }

  private void tellAnew() {
    if (model.openProperty().get()) {
      editors.forEach(FieldEditor::changeLanguage);
      hint.setText("");
      show();
      showChanges();
    }
  }

  @FXML
  private void cancel() {
    changes.found().cancel();
  }

  @FXML
  private void ask() {
    changes.ask();
  }

  /// Puts the cursor into the first field.
  public void focusFields() {
    fieldsPage.setSelected(true);
    editors.getFirst().control().requestFocus();
  }
}
