package org.advisorworkbench.ui.shell;

import static org.advisorworkbench.ui.shell.Windows.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.advisorworkbench.ui.common.Settings;
import org.advisorworkbench.ui.common.Snapshots;
import org.advisorworkbench.ui.common.Theme;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// From the desk to the models, one of which is made active, and back.
class ModelsWalkTest extends WindowWalk {
  private final AtomicInteger loads = new AtomicInteger();

  @Start
  void show(Stage stage) throws Exception {
    var book = new FixtureBook(20, 40);
    var usual = Windows.services(book, Files.createTempDirectory("models"));
    services =
        new WindowServices(
            usual.clients(),
            usual.products(),
            progress -> {
              loads.incrementAndGet();
              return book.engine();
            },
            usual.importer(),
            usual.sampleBook(),
            usual.lab(),
            usual.models(),
            usual.settings(),
            usual.background());
    var defaults = Settings.defaults(Locale.ENGLISH);
    window =
        new MainWindow(
            services,
            new Settings(Locale.ENGLISH, Theme.LIGHT, 960, 600, false, defaults.dividers(), ""));
    window.show(stage);
    stage.setWidth(960);
    stage.setHeight(600);
  }

  @Test
  void theDeskRanksWithTheModelThatIsMadeActive(FxRobot robot) throws Exception {
    robot.push(KeyCode.ALT, KeyCode.DIGIT4);
    await(() -> robot.lookup("lab-5e6f7a8b").tryQuery().isPresent());
    robot.clickOn("lab-5e6f7a8b");
    robot.interact(() -> Snapshots.write(window.scene(), "narrow-models-en"));
    robot.interact(() -> button(robot, "#validate").fire());
    await(() -> robot.lookup("#message").queryAs(Label.class).getText().contains("passed"));
    robot.clickOn("#note").write("new answers");
    robot.interact(() -> button(robot, "#activate").fire());
    await(() -> loads.get() == 2 && window.isSettled());
    assertTrue(
        robot.lookup("#message").queryAs(Label.class).getText().contains("is the active model"));
    robot.interact(
        () -> {
          window.texts().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
          window.model().themeProperty().set(Theme.DARK);
        });
    robot.interact(() -> Snapshots.write(window.scene(), "narrow-models-zh"));
    robot.push(KeyCode.ALT, KeyCode.DIGIT3);
    Windows.awaitRanking(window);
    assertEquals(2, loads.get());
  }

  private static Button button(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Button.class);
  }
}
