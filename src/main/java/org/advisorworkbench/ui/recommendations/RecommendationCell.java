package org.advisorworkbench.ui.recommendations;

import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.Figures;
import org.advisorworkbench.ui.common.ScoreBar;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.whatif.Move;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A suitable product: its place, what it is, how likely the client is interested.
final class RecommendationCell extends ListCell<Recommendation> {
  private final Texts texts;
  private final ObservableValue<Map<String, Move>> moves;
  private final Label rank = new Label();
  private final Label name = new Label();
  private final Label facts = new Label();
  private final ScoreBar bar = new ScoreBar();
  private final Label probability = new Label();
  private final Tooltip tooltip = new Tooltip();
  private final VBox product = new VBox(name, facts);
  private final MoveMark move;
  private final HBox row;

  /// @param moves of products against the client as it is, by product id
  RecommendationCell(Texts texts, ObservableValue<Map<String, Move>> moves) {
    this.texts = texts;
    this.moves = moves;
    move = new MoveMark(texts);
    row = new HBox(rank, product, move, bar, probability);
    getStyleClass().add("recommendation-cell");
    rank.getStyleClass().add("rank");
    name.getStyleClass().add("name");
    facts.getStyleClass().add("summary");
    probability.getStyleClass().add("probability");
    row.getStyleClass().add("row");
    row.getChildren().add(suitableMark());
    HBox.setHgrow(product, Priority.ALWAYS);
    product.setMinWidth(0);
    setPrefWidth(0);
    texts.localeProperty().subscribe(this::show);
  }

  private FontIcon suitableMark() {
    var mark = new FontIcon(Feather.CHECK);
    mark.getStyleClass().add("suitable-mark");
    return mark;
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
    var chance = Figures.percent(recommendation.probability(), 0, texts.locale());
    var meaning =
        texts.get(
            "recommendations.meaning",
            Math.round(recommendation.probability() * 100),
            "%+.2f".formatted(recommendation.logit()));
    rank.setText(Integer.toString(recommendation.rank()));
    name.setText(recommendation.product().name());
    facts.setText(factsOf(recommendation.product()));
    bar.setFraction(recommendation.probability());
    probability.setText(chance);
    move.show(moves.getValue(), recommendation);
    tooltip.setText(meaning);
    setTooltip(tooltip);
    setAccessibleText(
        "%d. %s, %s. %s %s"
            .formatted(
                recommendation.rank(),
                recommendation.product().name(),
                facts.getText(),
                meaning,
                move.inWords())
            .strip());
    setGraphic(row);
  }

  private String factsOf(Product product) {
    return texts.get(
        "recommendations.facts",
        texts.of(product.kind()),
        product.riskClass(),
        Figures.fixed(product.annualCostPercent(), 2, texts.locale()));
  }
}
