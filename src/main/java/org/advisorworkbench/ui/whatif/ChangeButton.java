package org.advisorworkbench.ui.whatif;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.whatif.Counterfactual;
import org.advisorworkbench.whatif.Edits;

/// A change that moves the product, and where it would stand then; a click supposes it.
final class ChangeButton extends Button {
  private static final PseudoClass APPLIED = PseudoClass.getPseudoClass("applied");

  /// What the panel leaves for words beside its paddings and the scroll bar.
  private static final double WIDTH = 200;

  private final Edits edits;

  ChangeButton(Counterfactual one, Profile profile, WhatIfModel model, WhatIfWording wording) {
    edits = one.edits();
    var what = line(wording.edits(edits, profile), "what");
    var then = line(wording.then(one), "then");
    setGraphic(new VBox(what, then));
    getStyleClass().addAll("flat", "change");
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    setAccessibleText(what.getText() + ". " + then.getText());
    setOnAction(event -> model.apply(edits));
  }

  /// A button asks its graphic for a height before it has a width, which wrapped labels cannot
  /// tell.
  private static Text line(String words, String styleClass) {
    var text = new Text(words);
    text.getStyleClass().add(styleClass);
    text.setWrappingWidth(WIDTH);
    return text;
  }

  /// Marks the change that is supposed at the moment.
  void mark(Edits supposed) {
    pseudoClassStateChanged(APPLIED, edits.equals(supposed));
  }
}
