package org.advisorworkbench.ui.shell;

import static org.advisorworkbench.ui.shell.Windows.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.advisorworkbench.client.Client;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.ui.common.Theme;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// An advisor's way through the window, with mouse and keyboard.
@SuppressWarnings("NullAway.Init") // the fields are filled when the window is shown
class DeskWalkTest extends WindowWalk {
  private Path home;

  @Start
  void show(Stage stage) throws Exception {
    home = Files.createTempDirectory("desk");
    services = Windows.services(new FixtureBook(320, 80), home);
    window = new MainWindow(services);
    window.show(stage);
  }

  @Test
  void aSearchedClientIsRanked(FxRobot robot) throws Exception {
    robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
    robot.write("C00017");
    await(() -> window.clients().matching().size() == 1);
    robot.type(KeyCode.ENTER);
    await(() -> rankedClient().equals(Optional.of("C00017")));
    assertEquals(80, window.recommendations().resultProperty().get().orElseThrow().ranked().size());
  }

  @Test
  void thePaletteOpensAClient(FxRobot robot) throws Exception {
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    robot.write("C00042");
    robot.type(KeyCode.ENTER);
    await(() -> rankedClient().equals(Optional.of("C00042")));
  }

  @Test
  void theLabIsOneKeyAwayAndTheClientsListBringsTheDeskBack(FxRobot robot) {
    robot.press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
    assertTrue(robot.lookup(".training").query().isVisible());
    assertFalse(robot.lookup(".columns").query().isVisible());
    robot.press(KeyCode.ALT).type(KeyCode.DIGIT1).release(KeyCode.ALT);
    assertTrue(robot.lookup(".columns").query().isVisible());
  }

  @Test
  void theArrowsWalkThroughTheProducts(FxRobot robot) throws Exception {
    robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
    robot.type(KeyCode.DOWN, 2);
    await(
        () ->
            window
                .recommendations()
                .selectedProperty()
                .getValue()
                .map(chosen -> chosen.rank())
                .equals(Optional.of(3)));
  }

  @Test
  void languageAndThemeSwitchWhileTheWindowIsOpen(FxRobot robot) throws Exception {
    robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
    await(() -> window.texts().locale().equals(Locale.SIMPLIFIED_CHINESE));
    assertTrue(
        robot.lookup(".pane-title").queryAllAs(Label.class).stream()
            .anyMatch(label -> label.getText().equals("客户")));
    robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
    await(() -> window.model().themeProperty().get() == Theme.DARK);
  }

  @Test
  void theWindowRemembersWhereItWas(FxRobot robot) throws Exception {
    robot.interact(() -> window.clients().open("C00042"));
    robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
    robot.interact(() -> window.scene().getWindow().hide());
    var kept = Windows.settings(home).read();
    assertEquals("C00042", kept.clientId());
    assertEquals(Theme.DARK, kept.theme());
  }

  /// The first two rounds are not measured: they load classes, fonts and stylesheets and let the
  /// virtual machine compile. What is measured is the third one, which is what the window is like
  /// from then on.
  @Test
  void nothingHoldsTheWindowForATenthOfASecond(FxRobot robot) throws Exception {
    walk(robot);
    walk(robot);
    try (var watch = new FxThreadWatch()) {
      walk(robot);
      var longest = watch.longest();
      System.out.println("Longest hold of the JavaFX thread: " + longest.millis() + " ms");
      assertTrue(longest.millis() < 100, () -> "held for " + longest);
    }
  }

  private void walk(FxRobot robot) throws Exception {
    robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
    robot.write("lind");
    robot.type(KeyCode.ESCAPE);
    ListView<?> list = robot.lookup(".client-list").queryListView();
    robot.interact(list::requestFocus);
    for (int i = 0; i < 5; i++) {
      robot.type(KeyCode.DOWN);
      await(
          () ->
              window.recommendations().stateProperty().get() == State.READY
                  && rankedClient()
                      .equals(window.clients().selectedProperty().get().map(Client::id)));
    }
    for (int i = 0; i < 2; i++) {
      // Nobody presses both within one frame.
      robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL).sleep(100);
      robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL).sleep(100);
    }
  }

  private Optional<String> rankedClient() {
    return window.recommendations().resultProperty().get().map(Ranking::clientId);
  }
}
