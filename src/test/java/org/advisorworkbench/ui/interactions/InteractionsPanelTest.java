package org.advisorworkbench.ui.interactions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.ui.common.ExampleAdvice;
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
class InteractionsPanelTest {
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
    return new ScreenLoader(texts).load(new InteractionsController(model, texts, () -> {}));
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
