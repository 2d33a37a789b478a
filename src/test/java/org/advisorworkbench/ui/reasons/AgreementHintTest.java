package org.advisorworkbench.ui.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.ui.common.AskedPlaces;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.ScreenLoader;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.Snapshots;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;
import org.advisorworkbench.ui.task.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The warning in the reasons panel that the strongest words depend on how one asks.
@ExtendWith(ApplicationExtension.class)
class AgreementHintTest {
  private final Texts texts = new Texts(Locale.ENGLISH);
  private final ExampleAdvice advice = new ExampleAdvice().agreeing(false);
  private final Selection selection = ExampleAdvice.selection(advice);
  private final ReasonsModel model = new ReasonsModel(selection, Background.onCallingThread());
  private final ExportModel exports =
      new ExportModel(
          selection, model.grainProperty(), Background.onCallingThread(), Clock.systemUTC());
  private final AskedPlaces saving = new AskedPlaces();

  @Start
  void show(Stage stage) {
    stage.setScene(Snapshots.scene(panel(), Theme.LIGHT, 400, 700));
    stage.show();
  }

  private Parent panel() {
    return new ScreenLoader(texts)
        .load(new ReasonsController(model, exports, selection, saving, texts));
  }

  private static AgreementHint hint(FxRobot robot) {
    return robot.lookup(".agreement-hint").queryAs(AgreementHint.class);
  }

  @Test
  void aDoubtIsToldByWordsAndAnIconAndNotByColourAlone(FxRobot robot) {
    assertTrue(hint(robot).isVisible());
    assertEquals(
        "Which words matter most depends on how one asks",
        robot.from(hint(robot)).lookup(".label").queryAs(Label.class).getText());
    assertTrue(hint(robot).getChildren().stream().anyMatch(child -> child instanceof FontIcon));
  }

  @Test
  void aScreenReaderHearsWhatItMeansAndWhatToDo(FxRobot robot) {
    var read = hint(robot).getAccessibleText();
    var phrases = ExampleAdvice.explanation(Grain.PHRASES).players();
    assertTrue(read.contains("fewer than two of the three strongest are the same"), read);
    assertTrue(read.contains("“" + phrases.get(2).text() + "”"), read);
    assertTrue(read.contains("“" + phrases.get(12).text() + "”"), read);
    assertTrue(read.contains("What to do"), read);
    assertFalse(read.contains("blanked out"), "the conventions of absence agree: " + read);
    assertTrue(hint(robot).isFocusTraversable());
  }

  @Test
  void whereTheWaysAgreeNothingIsToldAndNoRoomTaken(FxRobot robot) {
    advice.agreeing(true);
    robot.interact(model::explain);
    assertFalse(hint(robot).isVisible());
    assertFalse(hint(robot).isManaged());
    assertEquals(Optional.empty(), model.agreement().doubtProperty().get());
  }

  @Test
  void theWordsFollowTheLanguage(FxRobot robot) {
    robot.interact(() -> texts.localeProperty().set(Locale.SIMPLIFIED_CHINESE));
    assertTrue(hint(robot).getAccessibleText().startsWith("哪些词最重要取决于提问方式"));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, en", "LIGHT, zh", "DARK, en", "DARK, zh"})
  void thePanelWithAWarningMakesAPicture(Theme theme, String language, FxRobot robot) {
    robot.interact(
        () -> {
          texts.localeProperty().set(Texts.supported(Locale.forLanguageTag(language)));
          var scene = Snapshots.scene(panel(), theme, 400, 500);
          Snapshots.write(scene, "agreement-" + theme + "-" + language);
        });
  }
}
