package org.advisorworkbench.ui.shell;

import static org.advisorworkbench.ui.shell.Windows.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.advisorworkbench.client.RiskBand;
import org.advisorworkbench.ui.common.Snapshots;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;
import org.advisorworkbench.whatif.EditableField;
import org.advisorworkbench.whatif.Edits;
import org.advisorworkbench.whatif.FieldValue.Whole;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// An advisor tries out "what if your horizon were …" in the real window.
class WhatIfWalkTest extends WindowWalk {
  private final FixtureBook book = new FixtureBook(60, 80);

  @Start
  void show(Stage stage) throws Exception {
    Path home = Files.createTempDirectory("what-if");
    services = Windows.services(book, home);
    window = new MainWindow(services);
    window.show(stage);
  }

  @Test
  void aKeyOpensThePanelAndTypingRanksAgain(FxRobot robot) throws Exception {
    var page = robot.lookup(".client-page .fact-value").queryAllAs(Label.class).stream();
    var facts = page.map(Label::getText).toList();
    robot.press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
    await(() -> window.whatIf().openProperty().get());
    assertTrue(band(robot).contains("nothing is stored"), band(robot));

    Spinner<?> horizon = robot.lookup(".field-horizon").queryAs(Spinner.class);
    robot.interact(
        () -> {
          horizon.getEditor().requestFocus();
          horizon.getEditor().selectAll();
        });
    robot.write("0");
    await(() -> !window.recommendations().movesProperty().get().isEmpty());
    assertTrue(band(robot).startsWith("What if: horizon 0 years instead of "), band(robot));
    assertTrue(
        robot
            .lookup(".reasons .pane-title")
            .queryAs(Label.class)
            .getText()
            .startsWith("What if: "));
    assertEquals(
        facts,
        robot.lookup(".client-page .fact-value").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .toList(),
        "the client's page tells of the client as it is");

    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    await(() -> window.recommendations().movesProperty().get().isEmpty());
    assertEquals(Edits.NONE, window.whatIf().editsProperty().get());
    assertEquals("" + horizonOfTheRecord(), horizon.getEditor().getText());
  }

  @Test
  void theFieldsFollowTheOpenClient(FxRobot robot) throws Exception {
    robot.interact(() -> window.whatIf().openProperty().set(true));
    Spinner<?> horizon = robot.lookup(".field-horizon").queryAs(Spinner.class);
    for (var id : List.of("C00017", "C00042")) {
      robot.interact(() -> window.clients().open(id));
      await(() -> horizon.getEditor().getText().equals("" + horizonOfTheRecord()));
      assertEquals(Edits.NONE, window.whatIf().editsProperty().get());
    }
  }

  private int horizonOfTheRecord() {
    var id = window.clients().selectedProperty().get().orElseThrow().id();
    return book.file(id).orElseThrow().client().profile().horizonYears();
  }

  @Test
  void whatCannotBeReadIsToldAndChangesNothing(FxRobot robot) throws Exception {
    robot.interact(() -> window.whatIf().openProperty().set(true));
    Spinner<?> horizon = robot.lookup(".field-horizon").queryAs(Spinner.class);
    robot.interact(() -> horizon.getEditor().setText("99"));
    await(() -> !hint(robot).isEmpty());
    assertEquals("Horizon, years: a whole number from 0 to 60", hint(robot));
    assertEquals(Edits.NONE, window.whatIf().editsProperty().get());
  }

  private static String hint(FxRobot robot) {
    return robot.lookup(".what-if .hint").queryAs(Label.class).getText();
  }

  @Test
  @SuppressWarnings("unchecked")
  void aChoiceIsRankedAtOnceAndClosingEndsIt(FxRobot robot) throws Exception {
    robot.clickOn(".what-if-toggle");
    ComboBox<Enum<?>> risk = robot.lookup(".field-riskBand").queryAs(ComboBox.class);
    robot.interact(
        () ->
            risk.setValue(
                risk.getValue() == RiskBand.CONSERVATIVE
                    ? RiskBand.AGGRESSIVE
                    : RiskBand.CONSERVATIVE));
    await(() -> !window.recommendations().movesProperty().get().isEmpty());
    assertTrue(robot.lookup(".supposition").query().isVisible());
    robot.clickOn(".what-if-toggle");
    await(() -> window.recommendations().movesProperty().get().isEmpty());
    assertFalse(window.whatIf().openProperty().get());
    assertEquals(
        window.recommendations().resultProperty().get().orElseThrow().suitable(),
        window.recommendations().suitable());
  }

  @Test
  void aChangeThatWouldDoItIsOneClickAway(FxRobot robot) throws Exception {
    robot.interact(() -> window.whatIf().openProperty().set(true));
    robot.interact(
        () -> window.recommendations().choose(window.recommendations().suitable().get(6)));
    robot.clickOn("What would change it?");
    await(() -> robot.lookup(".what-if .change").tryQuery().isPresent());
    Button change = robot.lookup(".what-if .change").queryButton();
    robot.interact(change::fire);
    await(() -> !window.recommendations().movesProperty().get().isEmpty());
    var chosen = window.recommendations().selectedProperty().getValue().orElseThrow();
    assertTrue(chosen.suitable() && chosen.rank() <= 5, chosen.toString());
    assertFalse(window.whatIf().editsProperty().get().isEmpty());
  }

  @Test
  void theWindowMakesPicturesWithWhatIsSupposed(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          window.whatIf().openProperty().set(true);
          window.whatIf().set(EditableField.HORIZON, new Whole(4));
        });
    await(() -> !window.recommendations().movesProperty().get().isEmpty());
    await(window::isSettled);
    for (var theme : Theme.values()) {
      for (var language : Texts.LANGUAGES) {
        picture(robot, theme, language, "fields");
      }
    }
    robot.clickOn(
        robot
            .lookup(".what-if .segmented-button .toggle-button")
            .nth(1)
            .<javafx.scene.Node>query());
    await(() -> robot.lookup(".what-if .change").tryQuery().isPresent());
    await(window::isSettled);
    picture(robot, Theme.LIGHT, Locale.ENGLISH, "changes");
    picture(robot, Theme.DARK, Locale.SIMPLIFIED_CHINESE, "changes");
    assertEquals(
        Optional.of(80),
        window.recommendations().resultProperty().get().map(r -> r.ranked().size()));
  }

  private void picture(FxRobot robot, Theme theme, Locale language, String page) {
    robot.interact(
        () -> {
          window.texts().localeProperty().set(language);
          window.model().themeProperty().set(theme);
        });
    robot.interact(
        () ->
            Snapshots.write(
                window.scene(), "whatif-%s-%s-%s".formatted(page, theme, language.getLanguage())));
  }

  private static String band(FxRobot robot) {
    return robot.lookup(".supposition .sentence").queryAs(Label.class).getText();
  }
}
