package org.advisorworkbench.ui.task;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.advisorworkbench.ui.common.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says what went wrong, what to do, the code to read out, and offers to try again.
public final class TroublePane extends VBox {
  private final Texts texts;
  private final ObservableValue<Optional<Trouble>> trouble;
  private final Label message = new Label();
  private final Label code = new Label();

  public TroublePane(Texts texts, ObservableValue<Optional<Trouble>> trouble, Runnable onTryAgain) {
    this.texts = texts;
    this.trouble = trouble;
    getStyleClass().addAll("notice", "trouble");
    message.getStyleClass().add("notice-message");
    message.setWrapText(true);
    code.getStyleClass().add("notice-detail");
    var again = new Button();
    again.textProperty().bind(texts.bind("common.tryAgain"));
    again.setOnAction(event -> onTryAgain.run());
    getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), message, code, again);
    trouble.subscribe(this::tell);
    texts.localeProperty().subscribe(this::tell);
    tell();
  }

  private void tell() {
    var what = trouble.getValue();
    message.setText(what.map(found -> found.message(texts)).orElse(""));
    code.setText(what.map(found -> texts.get("common.code", found.code())).orElse(""));
  }
}
