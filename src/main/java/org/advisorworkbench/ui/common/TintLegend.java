package org.advisorworkbench.ui.common;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The scale of a [TintedText]: every tint between its lowest and highest value.
public final class TintLegend extends FlowPane {
  private final Label lowest = end();
  private final Label highest = end();
  private final Label uncertain = end();

  public TintLegend() {
    getStyleClass().add("tint-legend");
    var scale = new HBox();
    for (int tint = -TintScale.STRENGTHS; tint <= TintScale.STRENGTHS; tint++) {
      scale.getChildren().add(swatch(new TintedText.Look(tint, true)));
    }
    var outline = new HBox(swatch(new TintedText.Look(1, false)), uncertain);
    outline.visibleProperty().bind(uncertain.textProperty().isNotEmpty());
    outline.managedProperty().bind(outline.visibleProperty());
    List.of(scale, outline).forEach(part -> part.getStyleClass().add("part"));
    // Each end goes to another line by itself, so that long names never make the legend wide.
    getChildren().addAll(lowest, scale, highest, outline);
  }

  private static Label end() {
    var end = new Label();
    end.getStyleClass().add("end");
    end.setMinWidth(USE_PREF_SIZE);
    return end;
  }

  private static Region swatch(TintedText.Look look) {
    var swatch = new Region();
    swatch.getStyleClass().setAll("swatch", look.styleClass());
    return swatch;
  }

  /// Names both ends: `against −0.61` and `for +0.61`.
  public void setEnds(String lowestText, String highestText) {
    lowest.setText(lowestText);
    highest.setText(highestText);
    describe();
  }

  /// Names what is drawn as an outline instead of a tint: `may be zero`. Without a name it is not
  /// shown.
  public void setUncertain(String text) {
    uncertain.setText(text);
    describe();
  }

  private void describe() {
    var ends = lowest.getText() + " – " + highest.getText();
    setAccessibleText(uncertain.getText().isEmpty() ? ends : ends + ", " + uncertain.getText());
  }
}
