package org.advisorworkbench.ui.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.ui.common.AskedPlaces;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.ScreenLoader;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.Snapshots;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;
import org.advisorworkbench.ui.reasons.ReasonsModel.View;
import org.advisorworkbench.ui.task.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ReasonsPanelTest {
  private final Texts texts = new Texts(Locale.ENGLISH);
  private final ExampleAdvice advice = new ExampleAdvice();
  private final Selection selection = ExampleAdvice.selection(advice);
  private final ReasonsModel model = new ReasonsModel(selection, Background.onCallingThread());
  private final ExportModel exports =
      new ExportModel(
          selection, model.grainProperty(), Background.onCallingThread(), Clock.systemUTC());
  private final AskedPlaces saving = new AskedPlaces();

  @Start
  void show(Stage stage) {
    var page = new ScrollPane(panel());
    page.setFitToWidth(true);
    stage.setScene(Snapshots.scene(page, Theme.LIGHT, 420, 900));
    stage.show();
  }

  private Parent panel() {
    return new ScreenLoader(texts)
        .load(new ReasonsController(model, exports, selection, saving, texts));
  }

  @Test
  void thePanelTellsWhy(FxRobot robot) {
    var headline = robot.lookup(".headline").queryAs(Label.class).getText();
    var attribution = ExampleAdvice.explanation().attribution();
    var above = Math.round(attribution.logit() * 100) - Math.round(attribution.baseline() * 100);
    assertEquals("+%.2f above baseline".formatted(above / 100.0), headline);
  }

  @Test
  void aClickTurnsTheListFromPhrasesToFields(FxRobot robot) {
    robot.clickOn("#byField");
    assertEquals(Grain.FIELDS, model.grainProperty().get());
    var first = robot.lookup(".reason-row").nth(0).lookup(".name").queryAs(Label.class);
    assertEquals("Notes", first.getText());
  }

  @Test
  void oneOfWordsPhrasesAndFieldsIsAlwaysChosen(FxRobot robot) {
    robot.clickOn("#byPhrase");
    assertEquals(Grain.PHRASES, model.grainProperty().get());
    assertTrue(robot.lookup("#byPhrase").queryAs(ToggleButton.class).isSelected());
  }

  @Test
  void theLanguageChangesInPlace(FxRobot robot) {
    robot.interact(() -> texts.localeProperty().set(Locale.SIMPLIFIED_CHINESE));
    WaitForAsyncUtils.waitForFxEvents();
    var headline = robot.lookup(".headline").queryAs(Label.class).getText();
    assertTrue(headline.startsWith("比基线高"), headline);
    assertEquals("面谈记录", lastCaption(robot));
  }

  private static String lastCaption(FxRobot robot) {
    return robot
        .from(robot.lookup("#clientText").queryAs(VBox.class))
        .lookup(".field-caption")
        .queryAllAs(Label.class)
        .stream()
        .reduce((first, second) -> second)
        .orElseThrow()
        .getText();
  }

  @Test
  void aFailureSaysWhatToDoAndLetsOneTryAgain(FxRobot robot) {
    advice.broken(true);
    robot.interact(model::explain);
    assertTrue(robot.lookup(".trouble").tryQuery().isPresent());
    advice.broken(false);
    robot.clickOn("Try again");
    assertTrue(robot.lookup(".headline").tryQuery().isPresent());
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, en", "LIGHT, zh", "DARK, en", "DARK, zh"})
  void thePanelMakesAPicture(Theme theme, String language, FxRobot robot) {
    robot.interact(
        () -> {
          texts.localeProperty().set(Texts.supported(Locale.forLanguageTag(language)));
          var scene = Snapshots.scene(panel(), theme, 400, 980);
          Snapshots.write(scene, "reasons-" + theme + "-" + language);
          model.viewProperty().set(View.WATERFALL);
          var other = Snapshots.scene(panel(), theme, 400, 980);
          Snapshots.write(other, "reasons-waterfall-" + theme + "-" + language);
        });
  }
}
