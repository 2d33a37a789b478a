package org.advisorworkbench.ui.common;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.beans.NamedArg;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Grey lines that breathe where text or bars will appear. They move only while they are seen.
public final class Skeleton extends VBox {
  private static final double[] WIDTHS = {0.92, 0.74, 0.83, 0.55, 0.88, 0.66};
  private static final double LINE_HEIGHT = 12;

  private final FadeTransition breath = new FadeTransition(Duration.millis(900), this);

  public Skeleton(@NamedArg("lines") int lines) {
    getStyleClass().add("skeleton");
    setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    for (int i = 0; i < lines; i++) {
      var line = new Region();
      line.getStyleClass().add("line");
      line.setMinHeight(LINE_HEIGHT);
      line.maxWidthProperty().bind(widthProperty().multiply(WIDTHS[i % WIDTHS.length]));
      getChildren().add(line);
    }
    breath.setFromValue(1);
    breath.setToValue(0.45);
    breath.setAutoReverse(true);
    breath.setCycleCount(Animation.INDEFINITE);
    sceneProperty().subscribe(this::breatheWhileSeen);
    visibleProperty().subscribe(this::breatheWhileSeen);
  }

  private void breatheWhileSeen() {
    if (getScene() != null && isVisible()) {
      breath.play();
    } else {
      breath.stop();
    }
  }
}
