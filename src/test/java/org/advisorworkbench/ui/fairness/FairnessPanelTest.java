package org.advisorworkbench.ui.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.ScreenLoader;
import org.advisorworkbench.ui.common.Snapshots;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;
import org.advisorworkbench.ui.task.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FairnessPanelTest {
  private final Texts texts = new Texts(Locale.ENGLISH);
  private final FairnessModel model =
      new FairnessModel(ExampleAdvice.selection(new ExampleAdvice()), Background.onCallingThread());

  @Start
  void show(Stage stage) {
    stage.setScene(Snapshots.scene(new VBox(panel()), Theme.LIGHT, 400, 500));
    stage.show();
  }

  private Parent panel() {
    return new ScreenLoader(texts).load(new FairnessController(model, texts));
  }

  @Test
  void aClickOnAnAttributeShowsItsGroupsAndVerdict(FxRobot robot) {
    assertEquals("Passes the four-fifths rule", verdict(robot));
    assertEquals(2, robot.lookup(".slice-row").queryAll().size());
    robot.clickOn("Age");
    assertEquals("Fails the four-fifths rule", verdict(robot));
    assertEquals(5, robot.lookup(".slice-row").queryAll().size());
  }

  @Test
  void theLanguageChangesInPlace(FxRobot robot) {
    robot.interact(() -> texts.localeProperty().set(Locale.SIMPLIFIED_CHINESE));
    assertEquals("符合五分之四规则", verdict(robot));
    assertEquals("女性", robot.lookup(".slice-row").lookup(".name").queryAs(Label.class).getText());
  }

  private static String verdict(FxRobot robot) {
    return robot.lookup(".verdict-word").queryAs(Label.class).getText();
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT, en, GENDER",
    "LIGHT, zh, AGE_BAND",
    "DARK, en, AGE_BAND",
    "DARK, zh, MARITAL_STATUS",
  })
  void thePanelMakesAPicture(
      Theme theme, String language, ProtectedAttribute attribute, FxRobot robot) {
    robot.interact(
        () -> {
          texts.localeProperty().set(Texts.supported(Locale.forLanguageTag(language)));
          model.attributeProperty().set(attribute);
          var scene = Snapshots.scene(panel(), theme, 380, 380);
          Snapshots.write(scene, "fairness-" + theme + "-" + language);
        });
  }
}
