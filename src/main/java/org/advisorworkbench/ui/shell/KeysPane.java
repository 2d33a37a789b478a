package org.advisorworkbench.ui.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.advisorworkbench.ui.common.Texts;

/// Lists what can be done from the keyboard.
final class KeysPane extends VBox {
  /// Keys that belong to the lists rather than to an action.
  private static final List<String> IN_LISTS = List.of("arrows", "tab", "copy");

  KeysPane(List<Action> actions, Texts texts) {
    getStyleClass().addAll("sheet", "keys");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var title = new Label();
    title.textProperty().bind(texts.bind("shell.keys"));
    title.getStyleClass().add("pane-title");
    var grid = new GridPane();
    grid.getStyleClass().add("keys-grid");
    for (var action : actions) {
      addRow(grid, new Label(action.keysText()), texts, action.textKey());
    }
    for (var name : IN_LISTS) {
      var keys = new Label();
      keys.textProperty().bind(texts.bind("shell.key." + name));
      addRow(grid, keys, texts, "shell.key." + name + "Does");
    }
    getChildren().addAll(title, grid);
  }

  private static void addRow(GridPane grid, Label keys, Texts texts, String textKey) {
    keys.getStyleClass().add("key");
    var does = new Label();
    does.textProperty().bind(texts.bind(textKey));
    grid.addRow(grid.getRowCount(), keys, does);
  }
}
