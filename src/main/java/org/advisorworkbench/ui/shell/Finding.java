package org.advisorworkbench.ui.shell;

import org.kordamp.ikonli.feather.Feather;

/// Something that a search in the palette came across.
///
/// @param detail tells findings of the same title apart; for an action the keys that do the same
record Finding(Kind kind, String title, String detail, Runnable open) {
  /// What was found.
  enum Kind {
    CLIENT(Feather.USER),
    PRODUCT(Feather.PACKAGE),
    ACTION(Feather.COMMAND);

    private final Feather icon;

    Kind(Feather icon) {
      this.icon = icon;
    }

    Feather icon() {
      return icon;
    }
  }
}
