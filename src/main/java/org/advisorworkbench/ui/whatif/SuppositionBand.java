package org.advisorworkbench.ui.whatif;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.whatif.Edits;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says over the list that it is hypothetical and what is supposed, and takes it back.
public final class SuppositionBand extends HBox {
  private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
  private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

  private final WhatIfModel model;
  private final Texts texts;
  private final WhatIfWording wording;
  private final Label sentence = new Label();
  private final Tooltip whole = new Tooltip();

  public SuppositionBand(WhatIfModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    this.wording = new WhatIfWording(texts);
    getStyleClass().add("supposition");
    sentence.getStyleClass().add("sentence");
    sentence.setMinWidth(0);
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setTooltip(whole);
    whole.setWrapText(true);
    whole.setMaxWidth(420);
    whole.textProperty().bind(sentence.textProperty());
    HBox.setHgrow(sentence, Priority.ALWAYS);
    var icon = new FontIcon(Feather.GIT_BRANCH);
    getChildren().addAll(icon, sentence, progress(), stop(), undo(), reset());
    model.editsProperty().subscribe(this::tell);
    model.troubleProperty().subscribe(this::tell);
    texts.localeProperty().subscribe(this::tell);
    tell();
  }

  private void tell() {
    var edits = model.editsProperty().get();
    var trouble = model.troubleProperty().get();
    pseudoClassStateChanged(ON, !edits.isEmpty());
    pseudoClassStateChanged(TROUBLE, trouble.isPresent());
    sentence.setText(
        trouble
            .map(what -> what.message(texts) + " " + texts.get("common.code", what.code()))
            .or(
                () ->
                    model
                        .profileProperty()
                        .get()
                        .filter(profile -> !edits.isEmpty())
                        .map(profile -> texts.get("whatif.band", wording.edits(edits, profile))))
            .orElseGet(() -> texts.get("whatif.bandEmpty")));
  }

  private ProgressBar progress() {
    var bar = new ProgressBar();
    bar.setPrefWidth(64);
    bar.progressProperty().bind(model.progressProperty());
    bar.visibleProperty().bind(model.slowProperty());
    bar.managedProperty().bind(model.slowProperty());
    bar.accessibleTextProperty().bind(texts.bind("whatif.ranking"));
    return bar;
  }

  private Button stop() {
    var stop = button("common.cancel", model::cancel);
    stop.visibleProperty().bind(model.slowProperty());
    stop.managedProperty().bind(model.slowProperty());
    return stop;
  }

  private Button undo() {
    var undo = button("whatif.undo", model::undo);
    undo.disableProperty().bind(model.undoableProperty().not());
    var tip = new Tooltip();
    tip.textProperty().bind(texts.bind("whatif.undoTip"));
    undo.setTooltip(tip);
    return undo;
  }

  private Button reset() {
    var reset = button("whatif.reset", model::reset);
    reset.disableProperty().bind(model.editsProperty().map(Edits::isEmpty));
    return reset;
  }

  private Button button(String key, Runnable run) {
    var button = new Button();
    button.getStyleClass().addAll("small", "flat");
    button.setMinWidth(USE_PREF_SIZE);
    button.textProperty().bind(texts.bind(key));
    button.setOnAction(event -> run.run());
    return button;
  }
}
