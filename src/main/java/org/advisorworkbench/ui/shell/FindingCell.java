package org.advisorworkbench.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line of the palette.
final class FindingCell extends ListCell<Finding> {
  private final FontIcon icon = new FontIcon();
  private final Label title = new Label();
  private final Label detail = new Label();
  private final HBox row;

  FindingCell() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    detail.getStyleClass().add("muted");
    detail.setMinWidth(Region.USE_PREF_SIZE);
    row = new HBox(icon, title, gap, detail);
    row.getStyleClass().add("row");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Finding finding, boolean empty) {
    super.updateItem(finding, empty);
    if (finding == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    icon.setIconCode(finding.kind().icon());
    title.setText(finding.title());
    detail.setText(finding.detail());
    setAccessibleText(finding.title() + ", " + finding.detail());
    setGraphic(row);
  }
}
