package org.advisorworkbench.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.ranking.Recommendation;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.ScreenLoader;
import org.advisorworkbench.ui.common.Selection;
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
  private boolean closed;

  @Start
  void show(Stage stage) {
    stage.setScene(Snapshots.scene(new StackPane(panel()), Theme.LIGHT, 1120, 820));
    stage.show();
    model.open();
  }

  private Parent panel() {
    return new ScreenLoader(texts).load(new CompareController(model, texts, () -> closed = true));
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
  void theCrossClosesTheSheet(FxRobot robot) {
    robot.clickOn(".compare-head > .button-icon");
    assertTrue(closed);
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
