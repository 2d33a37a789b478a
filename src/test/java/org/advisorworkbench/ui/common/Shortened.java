package org.advisorworkbench.ui.common;

import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

/// Tells whether a text is shown as a part of it with dots.
public final class Shortened {
  private Shortened() {}

  /// @param label laid out in a scene
  public static boolean is(Labeled label) {
    return label.lookup(".text") instanceof Text shown && !shown.getText().equals(label.getText());
  }
}
