package org.advisorworkbench.ui.recommendations;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.suitability.Refusal;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.whatif.Move;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A product that must not be recommended to this client, and why.
final class RefusedCell extends ProductCell {
  private final Label name = new Label();
  private final Label reason = new Label();
  private final HBox row;

  /// @param moves of products against the client as it is, by product id
  RefusedCell(Texts texts, ObservableValue<Map<String, Move>> moves) {
    super(texts, moves);
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
  }

  @Override
  Told tell(Recommendation recommendation) {
    name.setText(recommendation.product().name());
    reason.setText(
        recommendation.refusals().stream().map(this::sentence).collect(Collectors.joining(" ")));
    return new Told(
        row,
        recommendation.refusals().stream().map(this::withSource).collect(Collectors.joining("\n")),
        name.getText() + ". " + reason.getText() + " " + move.inWords());
  }

  private String sentence(Refusal refusal) {
    return refusal.textIn(texts.locale());
  }

  private String withSource(Refusal refusal) {
    return texts.get("recommendations.source", sentence(refusal), refusal.source());
  }
}
