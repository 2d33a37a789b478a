package org.advisorworkbench.ui.recommendations;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.suitability.Refusal;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.whatif.Move;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A product that must not be recommended to this client, and why.
final class RefusedCell extends ListCell<Recommendation> {
  private final Texts texts;
  private final ObservableValue<Map<String, Move>> moves;
  private final MoveMark move;
  private final Label name = new Label();
  private final Label reason = new Label();
  private final Tooltip source = new Tooltip();
  private final HBox row;

  /// @param moves of products against the client as it is, by product id
  RefusedCell(Texts texts, ObservableValue<Map<String, Move>> moves) {
    this.texts = texts;
    this.moves = moves;
    move = new MoveMark(texts);
    getStyleClass().add("refused-cell");
    name.getStyleClass().add("name");
    reason.getStyleClass().add("summary");
    var mark = new FontIcon(Feather.SLASH);
    mark.getStyleClass().add("refused-mark");
    var words = new VBox(name, reason);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    row = new HBox(mark, words, move);
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
    move.show(moves.getValue(), recommendation);
    setAccessibleText((name.getText() + ". " + reason.getText() + " " + move.inWords()).strip());
    setGraphic(row);
  }

  private String sentence(Refusal refusal) {
    return refusal.textIn(texts.locale());
  }

  private String withSource(Refusal refusal) {
    return texts.get("recommendations.source", sentence(refusal), refusal.source());
  }
}
