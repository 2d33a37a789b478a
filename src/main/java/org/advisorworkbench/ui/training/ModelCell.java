package org.advisorworkbench.ui.training;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A model in the list: how far it has come, its id, and when it was registered.
final class ModelCell extends ListCell<ModelEntry> {
  private final ModelsWording wording;
  private final FontIcon icon = new FontIcon();
  private final Label name = new Label();
  private final Label summary = new Label();
  private final HBox row;

  ModelCell(ModelsWording wording) {
    this.wording = wording;
    getStyleClass().add("model-cell");
    name.getStyleClass().add("name");
    summary.getStyleClass().add("summary");
    var words = new VBox(name, summary);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(icon, words);
    row.getStyleClass().add("row");
    // The row is as wide as the list: long names end in an ellipsis instead of a scroll bar.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ModelEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (entry == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    icon.setIconCode(
        switch (entry.status()) {
          case CANDIDATE -> Feather.CIRCLE;
          case VALIDATED -> Feather.CHECK;
          case ACTIVE -> Feather.CHECK_CIRCLE;
          case RETIRED -> Feather.ARCHIVE;
        });
    name.setText(entry.model().id());
    summary.setText(wording.summary(entry));
    setAccessibleText(name.getText() + ", " + summary.getText());
    setGraphic(row);
  }
}
