package org.advisorworkbench.ui.reasons;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.advisorworkbench.ui.common.DetailTip;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.reasons.AgreementModel.Doubt;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line that warns where the strongest words depend on how one asks, and takes no room where they
/// do not. What that means and what to do about it stands in its tooltip, under the mouse and where
/// the keyboard is, and in what a screen reader reads.
public final class AgreementHint extends HBox {
  private final Label message = new Label();
  private final DetailTip detail = new DetailTip();

  public AgreementHint() {
    getStyleClass().add("agreement-hint");
    message.setWrapText(true);
    message.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), message);
    setFocusTraversable(true);
    detail.on(this);
    show(Optional.empty(), "", "");
  }

  void follow(ObservableValue<Optional<Doubt>> doubt, Texts texts) {
    Runnable show = () -> show(doubt.getValue(), texts);
    doubt.subscribe(show);
    texts.localeProperty().subscribe(show);
    show.run();
  }

  private void show(Optional<Doubt> doubt, Texts texts) {
    var wording = new DoubtWording(texts);
    var more =
        doubt
            .map(found -> wording.paragraphs(found.explanation(), found.agreement()))
            .map(paragraphs -> String.join("\n\n", paragraphs))
            .orElse("");
    show(doubt, wording.warning(), more);
  }

  private void show(Optional<Doubt> doubt, String words, String more) {
    setVisible(doubt.isPresent());
    setManaged(doubt.isPresent());
    message.setText(words);
    detail.setText(more);
    setAccessibleText(words + ". " + more);
  }
}
