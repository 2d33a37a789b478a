package org.advisorworkbench.ui.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.advisorworkbench.ui.common.Readability;
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
class ModelsPanelTest {
  private static final double READABLE = 4.5;

  private final Texts texts = new Texts(Locale.ENGLISH);
  private final List<Node> sheets = new ArrayList<>();
  private final ModelsModel model =
      new ModelsModel(ExampleOffice.in(folder()), () -> {}, Background.onCallingThread());

  private static Path folder() {
    try {
      return Files.createTempDirectory("models");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Start
  void show(Stage stage) {
    model.refresh();
    stage.setScene(Snapshots.scene(new StackPane(panel()), Theme.LIGHT, 1000, 900));
    stage.show();
  }

  private Parent panel() {
    return new ScreenLoader(texts)
        .load(new ModelsController(model, texts, sheets::add, sheets::clear));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  @Test
  void aModelIsCheckedAndMadeActiveByKeyboard(FxRobot robot) {
    robot.interact(() -> robot.lookup("#list").queryAs(ListView.class).requestFocus());
    robot.type(KeyCode.DOWN);
    assertEquals("lab-5e6f7a8b", text(robot, "#name"));
    robot.interact(() -> robot.lookup("#note").query().requestFocus());
    robot.write("new answers");
    robot.type(KeyCode.TAB).type(KeyCode.SPACE);
    assertEquals("checked, may be made active", text(robot, "#status"));
    robot.type(KeyCode.TAB).type(KeyCode.SPACE);
    assertAll(
        () -> assertEquals("active, advises", text(robot, "#status")),
        () ->
            assertEquals(
                "lab-5e6f7a8b is the active model now. The desk ranks with it as soon as it is"
                    + " loaded.",
                text(robot, "#message")),
        () -> assertEquals(6, robot.lookup("#history").queryAs(TableView.class).getItems().size()));
  }

  @Test
  void aWorseModelHasAWarningBeforeItIsMadeActive(FxRobot robot) {
    assertFalse(robot.lookup("#warning").query().isVisible());
    robot.interact(() -> model.select(model.models().getLast()));
    assertAll(
        () -> assertTrue(robot.lookup("#warning").query().isVisible()),
        () ->
            assertEquals(
                "Make active although worse",
                robot.lookup("#activate").queryAs(Button.class).getText()));
  }

  @Test
  void aRefusalIsSaidWithItsCode(FxRobot robot) {
    robot.interact(
        () -> {
          model.noteProperty().set("again");
          model.activate();
        });
    assertEquals(
        "The model shipped is the active one. Make another model active first. Code MODEL_IN_USE",
        text(robot, "#message"));
  }

  @Test
  void driftIsDrawnWithItsFiguresForScreenReaders(FxRobot robot) {
    robot.interact(model::lookForDrift);
    var told =
        robot.lookup(".drift .bar-row").queryAll().stream().map(Node::getAccessibleText).toList();
    assertAll(
        () -> assertTrue(told.size() > 13, told::toString),
        () ->
            assertTrue(
                told.getFirst().startsWith("Holdings of clients: population stability index"),
                told.getFirst()));
  }

  @Test
  void everythingThatTabReachesHasAName(FxRobot robot) {
    robot.interact(model::lookForDrift);
    var nameless =
        Readability.reachable(robot.lookup(".training").query()).stream()
            .filter(node -> Readability.spoken(node).isBlank())
            .map(Node::toString)
            .filter(node -> !node.contains("ScrollPane"))
            .toList();
    assertEquals(List.of(), nameless);
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT, en, 1280, 800, true",
    "DARK, zh, 1280, 800, true",
    "LIGHT, en, 960, 600, false",
    "DARK, zh, 960, 600, false",
    "DARK, zh, 960, 1900, true",
    "LIGHT, en, 1280, 1900, true",
  })
  void thePaneMakesAReadablePicture(
      Theme theme, String language, double width, double height, boolean drift, FxRobot robot) {
    robot.interact(
        () -> {
          texts.localeProperty().set(Texts.supported(Locale.forLanguageTag(language)));
          model.select(model.models().getLast());
          model.validate();
          if (drift) {
            model.lookForDrift();
          }
          var scene = Snapshots.scene(panel(), theme, width, height);
          Snapshots.write(
              scene, "models-%s-%s-%.0fx%.0f".formatted(theme, language, width, height));
          assertEquals(List.of(), Readability.faint(scene.getRoot(), READABLE));
        });
  }
}
