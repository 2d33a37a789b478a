package org.advisorworkbench.ui.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.ui.common.AskedPlaces;
import org.advisorworkbench.ui.common.DetailTips;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.Readability;
import org.advisorworkbench.ui.common.ScreenLoader;
import org.advisorworkbench.ui.common.Snapshots;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;
import org.advisorworkbench.ui.export.ExportDesk;
import org.advisorworkbench.ui.export.ExportLane;
import org.advisorworkbench.ui.task.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class InteractionsPanelTest {
  private final AskedPlaces saving = new AskedPlaces();
  private final Texts texts = new Texts(Locale.ENGLISH);
  private final ReadOnlyObjectWrapper<Optional<Explanation>> explanation =
      new ReadOnlyObjectWrapper<>(Optional.of(ExampleAdvice.explanation(Grain.PHRASES)));
  private final InteractionsModel model =
      new InteractionsModel(
          ExampleAdvice.selection(new ExampleAdvice()),
          explanation.getReadOnlyProperty(),
          Background.onCallingThread());

  @Start
  void show(Stage stage) {
    stage.setScene(Snapshots.scene(new StackPane(panel()), Theme.LIGHT, 800, 600));
    stage.show();
    model.find();
  }

  private Parent panel() {
    var exports = new ExportDesk(new ExportLane(Background.onCallingThread()), saving, texts);
    return new ScreenLoader(texts)
        .load(new InteractionsController(model, exports, texts, () -> {}));
  }

  @Test
  void aCellShowsItsFigureOnlyWhereTheIntervalLeavesOutZero(FxRobot robot) {
    var matrix = model.matrix().resultProperty().get().orElseThrow();
    var cells = robot.lookup(".heat-matrix > .cell").queryAllAs(Label.class).stream().toList();
    assertEquals(36, cells.size());
    int shown = 0;
    for (int i = 0; i < 36; i++) {
      var found = matrix.cells().get(i);
      boolean supported = found.low() > 0 || found.high() < 0;
      assertEquals(supported, !cells.get(i).getText().isEmpty());
      assertEquals(supported, !cells.get(i).getAccessibleText().endsWith("may be zero"));
      shown += supported ? 1 : 0;
    }
    assertTrue(0 < shown && shown < 36, "" + shown);
    var print = robot.lookup(".small-print").queryAs(Label.class).getText();
    assertTrue(print.startsWith(shown + " of 36 pairs"), print);
    assertTrue(print.contains("3,136 evaluations"), print);
  }

  @Test
  void theSentenceNamesTheStrongestPairs(FxRobot robot) {
    var sentence = robot.lookup(".sentence").queryAs(Label.class).getText();
    assertTrue(sentence.startsWith("Strongest: “"), sentence);
    assertFalse(sentence.contains("{"), sentence);
  }

  @Test
  void theLegendTellsWhatIsDotted(FxRobot robot) {
    assertTrue(
        robot.lookup(".tint-legend").query().getAccessibleText().endsWith("dotted: may be zero"));
  }

  @Test
  void theArrowKeysWalkThroughTheCellsOfWhichTabReachesOne(FxRobot robot) {
    var cells = robot.lookup(".heat-matrix > .cell").queryAll().stream().toList();
    assertEquals(1, cells.stream().filter(Node::isFocusTraversable).count());
    robot.interact(cells.get(7)::requestFocus);
    robot.type(KeyCode.DOWN);
    assertTrue(cells.get(13).isFocused());
    robot.type(KeyCode.RIGHT);
    assertTrue(cells.get(14).isFocused());
    robot.type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.UP);
    assertTrue(cells.get(2).isFocused(), "nothing is above the first row");
    assertEquals(List.of(cells.get(2).getAccessibleText()), DetailTips.shown());
    assertEquals(1, cells.stream().filter(Node::isFocusTraversable).count());
  }

  @Test
  void aCellKeepsTheKeyboardWhileNumbersGetBetter(FxRobot robot) {
    var cell = robot.lookup(".heat-matrix > .cell").nth(8).query();
    robot.interact(cell::requestFocus);
    robot.interact(model::find);
    assertSame(cell, cell.getScene().getFocusOwner());
  }

  @Test
  void theMatrixIsCopiedAsATable(FxRobot robot) {
    choose(robot, 0);
    robot.interact(
        () -> {
          var lines = Clipboard.getSystemClipboard().getString().lines().toList();
          assertEquals("How words act together", lines.getFirst());
          var rows = lines.stream().filter(line -> line.contains("\t")).toList();
          assertEquals(7, rows.size());
          rows.forEach(row -> assertEquals(7, row.split("\t", -1).length, row));
          assertTrue(lines.getLast().contains("of 36 pairs leave out zero"), lines.getLast());
        });
  }

  @Test
  void theMatrixIsSavedAsAPicture(@TempDir Path folder, FxRobot robot) throws IOException {
    saving.folder = Optional.of(folder);
    choose(robot, 1);
    var file = folder.resolve("interactions-C0001-P017.png");
    assertTrue(ImageIO.read(file.toFile()).getWidth() > 1000);
  }

  private static void choose(FxRobot robot, int item) {
    robot.interact(
        () -> robot.lookup("#exportMenu").queryAs(MenuButton.class).getItems().get(item).fire());
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, en", "LIGHT, zh", "DARK, en", "DARK, zh"})
  void everyTextStandsOutAndWhateverTabReachesHasAName(Theme theme, String language) {
    Snapshots.onFxThread(
        () -> {
          texts.localeProperty().set(Texts.supported(Locale.forLanguageTag(language)));
          Readability.check(Snapshots.scene(panel(), theme, 760, 560).getRoot(), 50, 3);
          return null;
        });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, en", "LIGHT, zh", "DARK, en", "DARK, zh"})
  void theSheetMakesAPicture(Theme theme, String language, FxRobot robot) {
    robot.interact(
        () -> {
          texts.localeProperty().set(Texts.supported(Locale.forLanguageTag(language)));
          var scene = Snapshots.scene(panel(), theme, 760, 560);
          Snapshots.write(scene, "interactions-" + theme + "-" + language);
        });
  }
}
