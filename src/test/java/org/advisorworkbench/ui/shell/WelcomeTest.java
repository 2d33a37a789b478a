package org.advisorworkbench.ui.shell;

import static org.advisorworkbench.ui.shell.Windows.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.ui.common.State;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The first minutes with the program: the book is empty.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are filled when the window is shown
class WelcomeTest {
  private final EmptyAtFirst book = new EmptyAtFirst(new FixtureBook(12, 20));
  private WindowServices services;
  private MainWindow window;
  private boolean damaged;

  @Start
  void show(Stage stage) throws Exception {
    services =
        Windows.services(
            book, new FixtureBook(12, 20), this::openSampleBook, Files.createTempDirectory("desk"));
    window = new MainWindow(services);
    window.show(stage);
  }

  @AfterEach
  void endWork() {
    services.background().close();
  }

  private void openSampleBook(Progress progress) throws Failure {
    if (damaged) {
      throw new Failure(FailureCode.FILE_UNREADABLE, "clients.csv", "damaged");
    }
    book.fill();
  }

  @Test
  void theSampleBookIsOneClickAway(FxRobot robot) throws Exception {
    await(() -> window.clients().stateProperty().get() == State.EMPTY);
    assertTrue(welcome(robot).isVisible());
    robot.clickOn("Open the sample book");
    await(() -> window.clients().all().size() == 12);
    assertFalse(welcome(robot).isVisible());
  }

  @Test
  void aSampleBookThatCannotBeReadSaysWhy(FxRobot robot) throws Exception {
    damaged = true;
    await(() -> window.clients().stateProperty().get() == State.EMPTY);
    robot.clickOn("Open the sample book");
    await(
        () ->
            robot
                .lookup(".welcome-trouble")
                .queryAs(Label.class)
                .getText()
                .contains("clients.csv"));
    assertTrue(welcome(robot).isVisible());
  }

  @Test
  void theImportIsOpenedByKeyAndLeftByEscape(FxRobot robot) throws Exception {
    robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
    await(() -> isShown(robot, ".imports"));
    robot.type(KeyCode.ESCAPE);
    await(() -> !isShown(robot, ".imports"));
  }

  @Test
  void oneSheetFollowsAnotherAtOnce(FxRobot robot) throws Exception {
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    robot.type(KeyCode.ESCAPE).type(KeyCode.F1);
    robot.sleep(1000);
    assertTrue(isShown(robot, ".keys"));
  }

  @Test
  void f1ListsTheKeys(FxRobot robot) throws Exception {
    robot.type(KeyCode.F1);
    await(() -> isShown(robot, ".keys"));
    assertTrue(
        robot.lookup(".keys .key").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .toList()
            .containsAll(List.of("Ctrl+K", "F1")));
  }

  private static boolean isShown(FxRobot robot, String styleClass) {
    return robot.lookup(".modal-pane").queryAs(ModalPane.class).isDisplay()
        && robot.lookup(styleClass).tryQuery().isPresent();
  }

  private static Node welcome(FxRobot robot) {
    return robot.lookup(".welcome").query();
  }
}
