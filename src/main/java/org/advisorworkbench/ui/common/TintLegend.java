package org.advisorworkbench.ui.common;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The scale of a [TintedText]: every tint between its lowest and highest value.
public final class TintLegend extends HBox {
  private final Label lowest = new Label();
  private final Label highest = new Label();

  public TintLegend() {
    getStyleClass().add("tint-legend");
    lowest.getStyleClass().add("end");
    highest.getStyleClass().add("end");
    getChildren().add(lowest);
    for (int tint = -TintScale.STRENGTHS; tint <= TintScale.STRENGTHS; tint++) {
      var swatch = new Region();
      swatch.getStyleClass().setAll("swatch", new TintedText.Look(tint, true).styleClass());
      getChildren().add(swatch);
    }
    getChildren().add(highest);
  }

  /// Names both ends: `against −0.61` and `for +0.61`.
  public void setEnds(String lowestText, String highestText) {
    lowest.setText(lowestText);
    highest.setText(highestText);
    setAccessibleText(lowestText + " – " + highestText);
  }
}
