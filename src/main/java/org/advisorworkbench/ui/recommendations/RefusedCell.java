package org.advisorworkbench.ui.recommendations;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.suitability.Refusal;
import org.advisorworkbench.ui.common.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A product that must not be recommended to this client, and why.
final class RefusedCell extends ListCell<Recommendation> {
  private final Texts texts;
  private final Label name = new Label();
  private final Label reason = new Label();
  private final Tooltip source = new Tooltip();
  private final HBox row;

  RefusedCell(Texts texts) {
    this.texts = texts;
    getStyleClass().add("refused-cell");
    name.getStyleClass().add("name");
    reason.getStyleClass().add("summary");
    var mark = new FontIcon(Feather.SLASH);
    mark.getStyleClass().add("refused-mark");
    var words = new VBox(name, reason);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(mark, words);
    row.getStyleClass().add("row");
    setPrefWidth(0);
    texts.localeProperty().subscribe(this::show);
  }

  @Override
  protected void updateItem(@Nullable Recommendation item, boolean empty) {
    super.updateItem(item, empty);
    show();
  }

  private void show() {
    var recommendation = getItem();
    if (recommendation == null || isEmpty()) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    name.setText(recommendation.product().name());
    reason.setText(
        recommendation.refusals().stream().map(this::sentence).collect(Collectors.joining(" ")));
    source.setText(
        recommendation.refusals().stream().map(this::withSource).collect(Collectors.joining("\n")));
    setTooltip(source);
    setAccessibleText(name.getText() + ". " + reason.getText());
    setGraphic(row);
  }

  private String sentence(Refusal refusal) {
    return refusal.textIn(texts.locale());
  }

  private String withSource(Refusal refusal) {
    return texts.get("recommendations.source", sentence(refusal), refusal.source());
  }
}
