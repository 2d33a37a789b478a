package org.advisorworkbench.ui.training;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.advisorworkbench.ui.common.IntervalBar;
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
class TrainingPanelTest {
  private static final double WIDTH = 1000;
  private static final double HEIGHT = 800;

  private final Texts texts = new Texts(Locale.ENGLISH);
  private final Queue<Runnable> workers = new ArrayDeque<>();
  private final ExampleLab lab = new ExampleLab();
  private final TrainingModel model =
      new TrainingModel(lab, Background.on(workers::add, Runnable::run, ignored -> {}));
  private final List<Node> sheets = new ArrayList<>();
  private final List<String> visits = new ArrayList<>();

  @Start
  void show(Stage stage) {
    stage.setScene(Snapshots.scene(new StackPane(panel()), Theme.LIGHT, WIDTH, HEIGHT));
    stage.show();
  }

  private Parent panel() {
    return new ScreenLoader(texts)
        .load(
            new TrainingController(
                model, texts, sheets::add, sheets::clear, () -> visits.add("models")));
  }

  @Test
  void aTrainingIsStartedAndItsResultRead(FxRobot robot) {
    robot.clickOn("Start training");
    assertTrue(robot.lookup("#start").queryAs(Button.class).isDisabled());
    robot.interact(() -> workers.remove().run());
    assertAll(
        () -> assertFalse(robot.lookup("#start").queryAs(Button.class).isDisabled()),
        () -> assertEquals(8, robot.lookup("#checks").queryAs(TableView.class).getItems().size()),
        () ->
            assertEquals(
                "lab-1a2b3c4d – better than before",
                robot.lookup(".verdict-word").queryAs(Label.class).getText()));
    robot.clickOn("Open card");
    assertEquals(1, sheets.size());
    robot.clickOn("Go to the models");
    assertEquals(List.of("models"), visits);
  }

  @Test
  void theCurveOfChecksShowsWhatDecides(FxRobot robot) {
    robot.clickOn("Start training");
    robot.interact(() -> workers.remove().run());
    assertEquals(
        "Validation nDCG@10 (more is better)",
        robot.lookup("#validationTitle").queryAs(Label.class).getText());
  }

  @Test
  void aVerdictOnRecordedAnswersShowsItsDifferences(FxRobot robot) {
    robot.interact(
        () -> {
          model.refresh();
          workers.remove().run();
          model.sourceProperty().set(TrainingChoice.Source.RECORDED);
          model.start();
          workers.remove().run();
        });
    var told =
        robot.lookup(".result .interval-bar").queryAllAs(IntervalBar.class).stream()
            .map(Node::getAccessibleText)
            .toList();
    assertEquals(
        List.of(
            "AUC ↑, −0.009 (−0.021 – +0.004), open",
            "nDCG@10 ↑, +0.006 (−0.012 – +0.023), open",
            "Log loss ↓, +0.015 (+0.006 – +0.024), worse"),
        told);
  }

  @Test
  void aRunCanBeStopped(FxRobot robot) {
    lab.during(() -> robot.lookup("#stop").queryAs(Button.class).fire());
    robot.clickOn("Start training");
    robot.interact(() -> workers.remove().run());
    assertEquals(ExampleLab.STEPS / 2, model.runProperty().get().checks().getLast().step());
  }

  @Test
  void everyChoiceHasANameAndAnExplanation(FxRobot robot) {
    var boxes = robot.lookup(".combo-box").queryAllAs(ComboBox.class);
    assertAll(
        () -> assertEquals(6, boxes.size()),
        () ->
            assertTrue(
                boxes.stream()
                    .allMatch(
                        box ->
                            !box.getAccessibleText().isBlank()
                                && !box.getAccessibleHelp().isBlank()
                                && !box.getTooltip().getText().isBlank())));
  }

  @Test
  void theLanguageChangesInPlace(FxRobot robot) {
    robot.interact(() -> texts.localeProperty().set(Locale.SIMPLIFIED_CHINESE));
    assertEquals(
        "虚构的示例客户簿", robot.lookup("#source").queryAs(ComboBox.class).getButtonCell().getText());
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT, en, chosen",
    "LIGHT, en, running",
    "DARK, zh, running",
    "LIGHT, zh, ready",
    "DARK, en, ready",
    "DARK, en, failed",
    "LIGHT, en, worse",
    "DARK, zh, worse",
  })
  void theScreenMakesAPicture(Theme theme, String language, String moment, FxRobot robot) {
    robot.interact(
        () -> {
          texts.localeProperty().set(Texts.supported(Locale.forLanguageTag(language)));
          lab.broken(moment.equals("failed"));
          Runnable picture =
              () ->
                  Snapshots.write(
                      Snapshots.scene(panel(), theme, WIDTH, HEIGHT),
                      "training-" + moment + "-" + theme + "-" + language);
          if (moment.equals("chosen")) {
            picture.run();
            return;
          }
          lab.during(moment.equals("running") ? picture : () -> {});
          model.refresh();
          workers.remove().run();
          if (moment.equals("worse")) {
            model.sourceProperty().set(TrainingChoice.Source.RECORDED);
          }
          model.start();
          workers.remove().run();
          if (!moment.equals("running")) {
            picture.run();
          }
        });
  }
}
