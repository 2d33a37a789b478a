package org.advisorworkbench.ui.recommendations;

import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.whatif.Move;
import org.jspecify.annotations.Nullable;

/// A row of a list of products, with a mark where the product moved; it follows the language.
abstract class ProductCell extends ListCell<Recommendation> {
  private final ObservableValue<Map<String, Move>> moves;
  private final Tooltip tooltip = new Tooltip();
  final Texts texts;
  final MoveMark move;

  /// @param moves of products against the client as it is, by product id
  ProductCell(Texts texts, ObservableValue<Map<String, Move>> moves) {
    this.texts = texts;
    this.moves = moves;
    this.move = new MoveMark(texts);
    setPrefWidth(0);
    texts.localeProperty().subscribe(this::show);
  }

  /// What a row says of its product.
  ///
  /// @param row draws it
  /// @param spoken says it to those who do not see it
  record Told(Node row, String tooltip, String spoken) {}

  /// Fills the row.
  abstract Told tell(Recommendation recommendation);

  @Override
  protected final void updateItem(@Nullable Recommendation item, boolean empty) {
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
    move.show(moves.getValue(), recommendation);
    var told = tell(recommendation);
    tooltip.setText(told.tooltip());
    setTooltip(tooltip);
    setAccessibleText(told.spoken().strip());
    setGraphic(told.row());
  }
}
