package org.advisorworkbench.ui.recommendations;

import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.Figures;
import org.advisorworkbench.ui.common.ScoreBar;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.whatif.Move;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A suitable product: its place, what it is, how likely the client is interested.
final class RecommendationCell extends ProductCell {
  private static final double ROOM_FOR_ALL = 520;
  private static final double ROOM_FOR_BAR = 400;
  private static final double BAR = 96;
  private static final double SHORT_BAR = 40;

  private final Label rank = new Label();
  private final NameAndFacts product = new NameAndFacts();
  private final ScoreBar bar = new ScoreBar();
  private final Label probability = new Label();
  private final FontIcon suitableMark = new FontIcon(Feather.CHECK);
  private final HBox row;

  /// @param moves of products against the client as it is, by product id
  RecommendationCell(Texts texts, ObservableValue<Map<String, Move>> moves) {
    super(texts, moves);
    row = new HBox(rank, product, move, bar, probability, suitableMark);
    getStyleClass().add("recommendation-cell");
    rank.getStyleClass().add("rank");
    probability.getStyleClass().add("probability");
    row.getStyleClass().add("row");
    suitableMark.getStyleClass().add("suitable-mark");
    HBox.setHgrow(product, Priority.ALWAYS);
    widthProperty().subscribe(this::makeRoom);
  }

  /// Where there is little room, the name gets that of what is told by other means too: the list
  /// holds suitable products alone, and the bar says what the figure says.
  private void makeRoom() {
    boolean narrow = getWidth() < ROOM_FOR_ALL;
    // Not a style: it would come into force with the next picture of the window, not with this one.
    bar.setMinWidth(narrow ? SHORT_BAR : BAR);
    bar.setMaxWidth(narrow ? SHORT_BAR : BAR);
    show(suitableMark, !narrow);
    show(bar, getWidth() >= ROOM_FOR_BAR);
  }

  private static void show(Node part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  @Override
  Told tell(Recommendation recommendation) {
    var chance = Figures.percent(recommendation.probability(), 0, texts.locale());
    var meaning =
        texts.get(
            "recommendations.meaning",
            Math.round(recommendation.probability() * 100),
            "%+.2f".formatted(recommendation.logit()));
    rank.setText(Integer.toString(recommendation.rank()));
    var facts = factsOf(recommendation.product());
    product.show(recommendation.product().name(), facts);
    bar.setFraction(recommendation.probability());
    probability.setText(chance);
    return new Told(
        row,
        "%s\n%s\n%s".formatted(recommendation.product().name(), facts, meaning),
        "%d. %s, %s. %s %s"
            .formatted(
                recommendation.rank(),
                recommendation.product().name(),
                facts,
                meaning,
                move.inWords()));
  }

  private String factsOf(Product product) {
    return texts.get(
        "recommendations.facts",
        texts.of(product.kind()),
        product.riskClass(),
        Figures.fixed(product.annualCostPercent(), 2, texts.locale()));
  }
}
