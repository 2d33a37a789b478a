package org.advisorworkbench.ui.shell;

import static org.advisorworkbench.ui.shell.Windows.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.advisorworkbench.ui.common.Settings;
import org.advisorworkbench.ui.common.Shortened;
import org.advisorworkbench.ui.common.Snapshots;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;
import org.advisorworkbench.whatif.EditableField;
import org.advisorworkbench.whatif.FieldValue.Whole;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The smallest window there is: what an advisor has to read is there to be read.
class NarrowWindowTest extends WindowWalk {
  @Start
  void show(Stage stage) throws Exception {
    services = Windows.services(new FixtureBook(20, 80), Files.createTempDirectory("narrow"));
    var usual = Settings.defaults(Locale.ENGLISH);
    window =
        new MainWindow(
            services,
            new Settings(Locale.ENGLISH, Theme.LIGHT, 960, 600, false, usual.dividers(), ""));
    window.show(stage);
    stage.setWidth(960);
    stage.setHeight(600);
  }

  @Test
  void theNamesOfProductsAreReadWhateverIsSupposed(FxRobot robot) throws Exception {
    assertNamesAreRead(robot, "desk");
    robot.interact(
        () -> {
          window.whatIf().openProperty().set(true);
          window.whatIf().set(EditableField.HORIZON, new Whole(4));
        });
    await(() -> !window.recommendations().movesProperty().get().isEmpty() && window.isSettled());
    for (var language : Texts.LANGUAGES) {
      robot.interact(() -> window.texts().localeProperty().set(language));
      assertNamesAreRead(robot, "what-if-" + language.getLanguage());
    }
  }

  private void assertNamesAreRead(FxRobot robot, String picture) {
    robot.interact(() -> Snapshots.write(window.scene(), "narrow-" + picture));
    var names =
        robot.lookup(".recommendation-cell .name").queryAllAs(Label.class).stream()
            .filter(Label::isVisible)
            .filter(name -> !name.getText().isEmpty())
            .toList();
    assertTrue(names.size() > 2, picture);
    assertEquals(
        List.of(),
        names.stream().filter(Shortened::is).map(Label::getText).toList(),
        "shortened in " + picture);
  }

  @Test
  void theListOfClientsMakesRoomForWhatIsSupposedAndComesBack(FxRobot robot) throws Exception {
    assertTrue(robot.lookup(".client-list").tryQuery().isPresent());
    robot.clickOn(".what-if-toggle");
    await(() -> robot.lookup(".client-list").tryQuery().isEmpty());
    assertTrue(robot.lookup(".what-if .fields").query().isVisible());
    robot.clickOn(".what-if-toggle");
    await(() -> robot.lookup(".client-list").tryQuery().isPresent());
  }

  @Test
  void whoeverUnfoldsTheListMeanwhileKeepsIt(FxRobot robot) throws Exception {
    robot.clickOn(".what-if-toggle");
    await(() -> robot.lookup(".client-list").tryQuery().isEmpty());
    robot.clickOn("#clientsButton");
    await(() -> robot.lookup(".client-list").tryQuery().isPresent());
    robot.clickOn(".what-if-toggle");
    await(() -> !window.whatIf().openProperty().get());
    assertFalse(robot.lookup(".client-list").tryQuery().isEmpty());
  }
}
