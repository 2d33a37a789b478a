package org.advisorworkbench.ui.reasons;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.advisorworkbench.advice.Agreement.Check;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.reasons.AgreementModel.Doubt;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line that warns where the strongest words depend on how one asks, and takes no room where they
/// do not. What that means and what to do about it stands in its tooltip and in what a screen
/// reader reads.
public final class AgreementHint extends HBox {
  private final Label message = new Label();
  private final Tooltip detail = new Tooltip();

  public AgreementHint() {
    getStyleClass().add("agreement-hint");
    message.setWrapText(true);
    message.setMinHeight(USE_PREF_SIZE);
    detail.setWrapText(true);
    detail.setMaxWidth(360);
    getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), message);
    setFocusTraversable(true);
    Tooltip.install(this, detail);
    show(Optional.empty(), "", "");
  }

  void follow(ObservableValue<Optional<Doubt>> doubt, Texts texts) {
    Runnable show = () -> show(doubt.getValue(), texts);
    doubt.subscribe(show);
    texts.localeProperty().subscribe(show);
    show.run();
  }

  private void show(Optional<Doubt> doubt, Texts texts) {
    show(doubt, texts.get("reasons.doubt"), doubt.map(found -> detail(found, texts)).orElse(""));
  }

  private void show(Optional<Doubt> doubt, String words, String more) {
    setVisible(doubt.isPresent());
    setManaged(doubt.isPresent());
    message.setText(words);
    detail.setText(more);
    setAccessibleText(words + ". " + more);
  }

  private static String detail(Doubt doubt, Texts texts) {
    var checks =
        doubt.agreement().checks().stream()
            .filter(Check::doubtful)
            .map(check -> detail(check, doubt.explanation(), texts));
    return Stream.of(
            Stream.of(texts.get("reasons.doubt.meaning")),
            checks,
            Stream.of(texts.get("reasons.doubt.advice")))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n\n"));
  }

  private static String detail(Check check, Explanation explanation, Texts texts) {
    var first = words(check.first(), explanation, texts);
    var second = words(check.second(), explanation, texts);
    return switch (check.question()) {
      case METHOD -> texts.get("reasons.doubt.method", first, second);
      case MASKING -> texts.get("reasons.doubt.masking", first, second);
    };
  }

  private static String words(List<Integer> players, Explanation explanation, Texts texts) {
    return players.stream()
        .map(player -> explanation.players().get(player).text())
        .map(word -> texts.get("reasons.doubt.word", word))
        .collect(Collectors.joining(texts.get("reasons.doubt.between")));
  }
}
