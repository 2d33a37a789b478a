package org.advisorworkbench.ui.whatif;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.whatif.Counterfactual;
import org.advisorworkbench.whatif.Edits;

/// A change that moves the product, and where it would stand then; a click supposes it.
final class ChangeButton extends Button {
  private static final PseudoClass APPLIED = PseudoClass.getPseudoClass("applied");

  private final Edits edits;

  ChangeButton(Counterfactual one, Profile profile, WhatIfModel model, WhatIfWording wording) {
    edits = one.edits();
    var what = line(wording.edits(edits, profile), "what");
    var then = line(wording.then(one), "then");
    var lines = new VBox(what, then);
    lines.setMinWidth(0);
    setGraphic(lines);
    getStyleClass().addAll("flat", "change");
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    setAccessibleText(what.getText() + ". " + then.getText());
    setOnAction(event -> model.apply(edits));
  }

  private static Label line(String text, String styleClass) {
    var label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  /// Marks the change that is supposed at the moment.
  void mark(Edits supposed) {
    pseudoClassStateChanged(APPLIED, edits.equals(supposed));
  }
}
