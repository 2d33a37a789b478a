package org.advisorworkbench.ui.shell;

import static org.advisorworkbench.ui.shell.Windows.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.advisorworkbench.ui.common.Snapshots;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// From the ranked list to two products side by side, and to words that act together, and back.
class ComparisonWalkTest extends WindowWalk {
  @Start
  void show(Stage stage) throws Exception {
    services = Windows.services(new FixtureBook(12, 30), Files.createTempDirectory("compare"));
    window = new MainWindow(services);
    window.show(stage);
  }

  @Test
  void twoKeysOpenTheComparisonWithTheNextProductAndEscapeClosesIt(FxRobot robot) throws Exception {
    var ranked = window.recommendations().resultProperty().get().orElseThrow().ranked();
    press(robot, KeyCode.C);
    await(() -> robot.lookup(".difference-row").tryQuery().isPresent());
    assertEquals(
        ranked.getFirst().product().name(),
        robot.lookup("#firstName").queryAs(Label.class).getText());
    robot.type(KeyCode.ESCAPE);
    await(() -> robot.lookup(".compare").tryQuery().isEmpty());
  }

  @Test
  void theMatrixIsComputedWhenItIsAskedForAndEscapeClosesIt(FxRobot robot) throws Exception {
    press(robot, KeyCode.I);
    await(() -> robot.lookup(".interactions .small-print").tryQuery().isPresent());
    assertTrue(robot.lookup(".heat-matrix > .cell").queryAll().size() > 1);
    robot.type(KeyCode.ESCAPE);
    await(() -> robot.lookup(".interactions").tryQuery().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, en", "DARK, zh"})
  void bothSheetsFitASmallWindow(Theme theme, String language, FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          window.scene().getWindow().setWidth(1280);
          window.scene().getWindow().setHeight(800);
          window.texts().localeProperty().set(Texts.supported(Locale.forLanguageTag(language)));
          window.model().themeProperty().set(theme);
        });
    press(robot, KeyCode.C);
    await(() -> robot.lookup(".difference-row").tryQuery().isPresent());
    await(() -> window.isSettled() && !window.comparisons().isComparing());
    assertFits(robot, ".compare", "compare-small-" + theme + "-" + language);
    robot.type(KeyCode.ESCAPE);
    press(robot, KeyCode.I);
    await(() -> robot.lookup(".interactions .small-print").tryQuery().isPresent());
    assertFits(robot, ".interactions", "interactions-small-" + theme + "-" + language);
  }

  private void assertFits(FxRobot robot, String sheet, String picture) {
    robot.interact(() -> Snapshots.write(window.scene(), picture));
    var shown = robot.lookup(sheet).query();
    var place = shown.localToScene(shown.getLayoutBounds());
    assertTrue(place.getMinX() >= 0 && place.getMinY() >= 0, place.toString());
    assertTrue(place.getMaxX() <= window.scene().getWidth(), place.toString());
    assertTrue(place.getMaxY() <= window.scene().getHeight(), place.toString());
  }

  private static void press(FxRobot robot, KeyCode key) {
    robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(key).release(KeyCode.SHIFT, KeyCode.CONTROL);
  }
}
