package org.advisorworkbench.ui.client;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.advisorworkbench.client.Money;
import org.advisorworkbench.ui.common.Donut;
import org.advisorworkbench.ui.common.Figures;
import org.advisorworkbench.ui.common.Texts;

/// What kinds of products a portfolio is made of: a ring with its legend. Small kinds are joined,
/// so that the legend never grows out of its card.
public final class AllocationView extends HBox {
  private static final int ROWS = 6;

  private final Donut donut = new Donut();
  private final GridPane legend = new GridPane();

  public AllocationView() {
    getStyleClass().add("allocation");
    legend.getStyleClass().add("donut-legend");
    var names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    names.setMinWidth(60);
    var shares = new ColumnConstraints();
    shares.setHalignment(HPos.RIGHT);
    shares.setMinWidth(Region.USE_PREF_SIZE);
    legend.getColumnConstraints().setAll(new ColumnConstraints(10), names, shares);
    HBox.setHgrow(legend, Priority.ALWAYS);
    getChildren().addAll(donut, legend);
  }

  private record Part(String name, Money amount) {}

  void show(Portfolio portfolio, Texts texts) {
    var parts = parts(portfolio, texts);
    var whole = parts.stream().map(Part::amount).reduce(Money::plus);
    legend.getChildren().clear();
    var shown = new ArrayList<Donut.Part>();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      var share = Figures.percent(share(part, whole.orElseThrow()), 0, texts.locale());
      var swatch = new Region();
      swatch.getStyleClass().addAll("swatch", "part-" + i);
      var figure = new Label(share);
      figure.getStyleClass().add("figure");
      legend.addRow(i, swatch, new Label(part.name()), figure);
      shown.add(
          new Donut.Part(
              part.name(),
              part.amount().amount().doubleValue(),
              "%s: %s, %s"
                  .formatted(part.name(), share, Figures.money(part.amount(), texts.locale()))));
    }
    donut.setParts(shown);
    donut.setMiddle(Integer.toString(portfolio.positions().size()), texts.get("client.positions"));
  }

  private static List<Part> parts(Portfolio portfolio, Texts texts) {
    var parts = new ArrayList<Part>();
    portfolio
        .allocation()
        .forEach(
            (kind, amount) -> {
              if (parts.size() < ROWS) {
                parts.add(new Part(texts.of(kind), amount));
              } else {
                var rest = parts.removeLast().amount().plus(amount);
                parts.add(new Part(texts.get("client.otherKinds"), rest));
              }
            });
    return parts;
  }

  private static double share(Part part, Money whole) {
    return whole.amount().signum() == 0
        ? 0
        : part.amount().amount().divide(whole.amount(), 6, RoundingMode.HALF_EVEN).doubleValue();
  }
}
