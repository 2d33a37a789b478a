package org.advisorworkbench.ui.shell;

import javafx.scene.input.KeyCombination;

/// Something that the user can do anywhere in the window: by key, from the palette, and where there
/// is room, by a button.
///
/// @param name key of its text, such as `theme` for `shell.action.theme`
/// @param keys how to do it from the keyboard
record Action(String name, KeyCombination keys, Runnable run) {
  String textKey() {
    return "shell.action." + name;
  }

  /// The keys as they stand on this machine's keyboard.
  String keysText() {
    return keys.getDisplayText();
  }
}
