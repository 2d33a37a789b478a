package org.advisorworkbench.ui.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
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
class ImportsPanelTest {
  private final Texts texts = new Texts(Locale.ENGLISH);
  private final List<Path> read = new ArrayList<>();
  private final ImportsModel model =
      new ImportsModel(
          (paths, progress) -> {
            read.addAll(paths);
            return Reports.mixed();
          },
          Background.onCallingThread(),
          () -> {});

  /// Stands for the choosers of the operating system, which need a display.
  private static final class FixedChoice implements FileChoice {
    @Override
    public List<Path> files(Window owner, String title) {
      return List.of(Path.of("clients.csv"), Path.of("products.csv"));
    }

    @Override
    public List<Path> folder(Window owner, String title) {
      return List.of(Path.of("book"));
    }
  }

  @Start
  void show(Stage stage) {
    stage.setScene(Snapshots.scene(new StackPane(panel()), Theme.LIGHT, 800, 640));
    stage.show();
  }

  private Parent panel() {
    return new ScreenLoader(texts)
        .load(new ImportsController(model, new FixedChoice(), texts, () -> {}));
  }

  @Test
  void aChosenFolderIsReadAndReportedOn(FxRobot robot) {
    robot.clickOn("Choose a folder…");
    assertEquals(List.of(Path.of("book")), read);
    assertEquals(3, robot.lookup("#files").queryAs(TableView.class).getItems().size());
    var summary = robot.lookup(".report-summary").queryAs(Label.class).getText();
    assertEquals(
        "Not every file could be read. In 1.2 s: 398 rows added, 0 changed, 0 unchanged;"
            + " 1 mended, 2 refused.",
        summary);
  }

  @Test
  void theFileThatNeedsALookIsOpenedFirst(FxRobot robot) {
    robot.clickOn("Choose files…");
    var chosen = robot.lookup("#files").queryAs(TableView.class).getSelectionModel();
    assertEquals(2, chosen.getSelectedIndex(), "the file that was not taken");
    assertEquals(1, robot.lookup("#details").queryAs(TableView.class).getItems().size());
  }

  @Test
  void theReportCanBeCopiedAsText(FxRobot robot) {
    robot.clickOn("Choose a folder…").clickOn("Copy the report");
    robot.interact(
        () -> {
          var text = Clipboard.getSystemClipboard().getString();
          assertTrue(text.contains("\t42\tRefused\t"), text);
          assertTrue(text.contains("notes.csv"), text);
        });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, en", "DARK, zh"})
  void theScreenMakesAPicture(Theme theme, String language, FxRobot robot) {
    robot.interact(
        () -> {
          texts.localeProperty().set(Texts.supported(Locale.forLanguageTag(language)));
          var empty = Snapshots.scene(new StackPane(panel()), theme, 800, 640);
          Snapshots.write(empty, "imports-empty-" + theme + "-" + language);
          model.read(List.of(Path.of("book")));
          var report = Snapshots.scene(new StackPane(panel()), theme, 800, 640);
          Snapshots.write(report, "imports-" + theme + "-" + language);
          model.startOver();
        });
  }
}
