package org.advisorworkbench.ui.compare;

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
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.AskedPlaces;
import org.advisorworkbench.ui.common.DetailTips;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.Readability;
import org.advisorworkbench.ui.common.ScreenLoader;
import org.advisorworkbench.ui.common.Selection;
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
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ComparePanelTest {
  private final Texts texts = new Texts(Locale.ENGLISH);
  private final ExampleAdvice advice = new ExampleAdvice();
  private final Selection selection = ExampleAdvice.selection(advice);
  private final ReadOnlyObjectWrapper<Optional<Ranking>> ranking =
      new ReadOnlyObjectWrapper<>(Optional.of(ExampleAdvice.ranking()));
  private final CompareModel model =
      new CompareModel(selection, ranking.getReadOnlyProperty(), Background.onCallingThread());
  private final AskedPlaces saving = new AskedPlaces();
  private boolean closed;

  @Start
  void show(Stage stage) {
    stage.setScene(Snapshots.scene(new StackPane(panel()), Theme.LIGHT, 1120, 820));
    stage.show();
    model.open();
  }

  private Parent panel() {
    var exports = new ExportDesk(new ExportLane(Background.onCallingThread()), saving, texts);
    return new ScreenLoader(texts)
        .load(new CompareController(model, exports, texts, () -> closed = true));
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Label.class).getText();
  }

  @Test
  void bothProductsStandSideBySideWithTheirGap(FxRobot robot) {
    assertEquals("Short bond fund", text(robot, "#firstName"));
    assertEquals("place 2", text(robot, "#secondPlace"));
    assertTrue(text(robot, ".headline").startsWith("Short bond fund leads by "));
    assertTrue(text(robot, ".flip").contains("checked by scoring again"));
    assertTrue(text(robot, ".no-flip").startsWith("No set of up to 2 words"));
  }

  @Test
  void everyRowTellsItsDetailToScreenReaders(FxRobot robot) {
    var rows = robot.lookup(".difference-row").queryAll();
    assertTrue(rows.size() > 10, "" + rows.size());
    rows.forEach(row -> assertFalse(row.getAccessibleText().isBlank()));
  }

  @Test
  void anotherProductIsChosenInPlace(FxRobot robot) {
    ComboBox<Recommendation> other = robot.lookup("#other").queryComboBox();
    robot.interact(() -> other.setValue(ExampleAdvice.ranking().ranked().get(2)));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(
        "P077",
        model.comparison().resultProperty().get().orElseThrow().contrast().second().productId());
    assertTrue(text(robot, "#refusal").startsWith("A refused product"));
  }

  @Test
  void openedAgainItShowsTheNeighbourOfWhatIsChosenThen(FxRobot robot) {
    var ranked = ExampleAdvice.ranking().ranked();
    ComboBox<Recommendation> other = robot.lookup("#other").queryComboBox();
    robot.interact(model::open);
    assertEquals(ranked.get(1), other.getValue());
    robot.interact(
        () -> {
          selection.recommendationProperty().set(Optional.of(ranked.get(1)));
          model.open();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("Term deposit", text(robot, "#firstName"));
    assertEquals(ranked.get(2), other.getValue());
    assertEquals(
        "P077",
        model.comparison().resultProperty().get().orElseThrow().contrast().second().productId());
  }

  @Test
  void theLanguageChangesInPlace(FxRobot robot) {
    robot.interact(() -> texts.localeProperty().set(Locale.SIMPLIFIED_CHINESE));
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(text(robot, ".flip").startsWith("若客户资料中没有"), text(robot, ".flip"));
    assertTrue(text(robot, ".compare-title").startsWith("为什么"));
  }

  @Test
  void aFailureSaysWhatToDoAndLetsOneTryAgain(FxRobot robot) {
    advice.broken(true);
    robot.interact(model::compare);
    assertTrue(robot.lookup(".trouble").tryQuery().isPresent());
    advice.broken(false);
    robot.clickOn("Try again");
    assertTrue(robot.lookup(".headline").tryQuery().isPresent());
  }

  @Test
  void theComparisonIsCopiedAsText(FxRobot robot) {
    choose(robot, 0);
    robot.interact(
        () -> {
          var lines = Clipboard.getSystemClipboard().getString().lines().toList();
          assertEquals("Why Short bond fund scores above Term deposit", lines.getFirst());
          assertTrue(lines.get(1).startsWith("Short bond fund leads by "), lines.get(1));
          assertTrue(lines.get(2).contains("checked by scoring again"), lines.get(2));
          assertEquals(
              robot.lookup(".difference-row").queryAll().size(),
              lines.stream().filter(line -> line.contains("\t")).count() - headings(robot));
          assertTrue(lines.getLast().contains("minilm-2026-11"), lines.getLast());
        });
  }

  private static int headings(FxRobot robot) {
    return robot.lookup(".part-heading").queryAll().size();
  }

  @Test
  void thePictureHoldsWhatIsScrolledOutOfSight(@TempDir Path folder, FxRobot robot)
      throws IOException {
    saving.folder = Optional.of(folder);
    var heights = new double[2];
    robot.interact(
        () -> {
          choose(robot, 1);
          heights[0] = robot.lookup("#narratives").queryAs(Region.class).getHeight();
          heights[1] = robot.lookup("#flips").queryAs(Region.class).getHeight();
        });
    assertEquals(List.of("comparison-C0001-P017-P031.png"), saving.names);
    assertEquals("Saved as comparison-C0001-P017-P031.png.", text(robot, "#exported"));
    var picture = ImageIO.read(folder.resolve("comparison-C0001-P017-P031.png").toFile());
    assertTrue(picture.getHeight() > 2 * (heights[0] + heights[1]), "" + picture.getHeight());
  }

  private static void choose(FxRobot robot, int item) {
    robot.interact(
        () -> robot.lookup("#exportMenu").queryAs(MenuButton.class).getItems().get(item).fire());
  }

  @Test
  void aRowKeepsTheKeyboardWhileNumbersGetBetter(FxRobot robot) {
    var row = robot.lookup(".difference-row").nth(2).query();
    robot.interact(row::requestFocus);
    robot.interact(model::compare);
    assertSame(row, row.getScene().getFocusOwner());
    assertEquals(1, reached(robot, ".difference-row"), "Tab reaches one of all rows");
    robot.type(KeyCode.UP);
    assertSame(robot.lookup(".difference-row").nth(1).query(), row.getScene().getFocusOwner());
    assertEquals(1, reached(robot, ".difference-row"));
  }

  @Test
  void theDetailOfARowIsSeenWhereTheKeyboardIs(FxRobot robot) {
    var row = robot.lookup(".difference-row").nth(1).query();
    robot.interact(row::requestFocus);
    assertEquals(List.of(row.getAccessibleText()), DetailTips.shown());
    robot.interact(() -> robot.lookup("#other").query().requestFocus());
    assertEquals(List.of(), DetailTips.shown());
  }

  private static long reached(FxRobot robot, String kind) {
    return robot.lookup(kind).queryAll().stream().filter(Node::isFocusTraversable).count();
  }

  @Test
  void theCrossClosesTheSheet(FxRobot robot) {
    robot.clickOn(".compare-head > .button.button-icon");
    assertTrue(closed);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, en", "LIGHT, zh", "DARK, en", "DARK, zh"})
  void everyTextStandsOutAndWhateverTabReachesHasAName(Theme theme, String language) {
    Snapshots.onFxThread(
        () -> {
          texts.localeProperty().set(Texts.supported(Locale.forLanguageTag(language)));
          Readability.check(Snapshots.scene(panel(), theme, 1080, 780).getRoot(), 100, 7);
          return null;
        });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, en", "LIGHT, zh", "DARK, en", "DARK, zh"})
  void theSheetMakesAPicture(Theme theme, String language, FxRobot robot) {
    robot.interact(
        () -> {
          texts.localeProperty().set(Texts.supported(Locale.forLanguageTag(language)));
          var scene = Snapshots.scene(panel(), theme, 1080, 780);
          Snapshots.write(scene, "compare-" + theme + "-" + language);
        });
  }
}
