package org.advisorworkbench.ui.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.ui.common.AskedPlaces;
import org.advisorworkbench.ui.common.DetailTips;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.Readability;
import org.advisorworkbench.ui.common.ScreenLoader;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.Snapshots;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;
import org.advisorworkbench.ui.reasons.ReasonsModel.View;
import org.advisorworkbench.ui.task.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The panel for people who see little, or nothing, or who use no mouse.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // the fields are filled when the stage is shown
class ReasonsAccessTest {
  private static final double READABLE = 4.5;

  private final Texts texts = new Texts(Locale.ENGLISH);
  private final Selection selection = ExampleAdvice.selection(new ExampleAdvice());
  private final ReasonsModel model = new ReasonsModel(selection, Background.onCallingThread());
  private Scene scene;

  @Start
  void show(Stage stage) {
    scene = Snapshots.scene(panel(), Theme.LIGHT, 420, 900);
    stage.setScene(scene);
    stage.show();
  }

  private Parent panel() {
    return new ScreenLoader(texts)
        .load(
            new ReasonsController(
                model,
                new ExportModel(
                    selection,
                    model.grainProperty(),
                    Background.onCallingThread(),
                    Clock.systemUTC()),
                selection,
                new AskedPlaces(),
                texts));
  }

  @ParameterizedTest
  @CsvSource({
    "LIGHT, BARS, WORDS",
    "DARK, BARS, WORDS",
    "LIGHT, WATERFALL, PHRASES",
    "DARK, WATERFALL, PHRASES",
    "LIGHT, BARS, FIELDS",
    "DARK, BARS, FIELDS"
  })
  void everyTextStandsOutFromWhatLiesBehindIt(Theme theme, View view, Grain grain) {
    Snapshots.onFxThread(
        () -> {
          model.viewProperty().set(view);
          model.grainProperty().set(grain);
          var page = Snapshots.scene(panel(), theme, 420, 900);
          var list = view == View.BARS ? ".rows" : ".waterfall";
          assertTrue(page.getRoot().lookup(list).isVisible());
          assertEquals(grain, model.grainProperty().get());
          assertTrue(Readability.texts(page.getRoot()) > 100, "there is something to judge");
          assertEquals(List.of(), Readability.faint(page.getRoot(), READABLE));
          return null;
        });
  }

  @ParameterizedTest
  @CsvSource({"BARS, en", "BARS, zh", "WATERFALL, en", "WATERFALL, zh"})
  void whateverTabReachesHasAName(View view, String language) {
    Snapshots.onFxThread(
        () -> {
          texts.localeProperty().set(Texts.supported(Locale.forLanguageTag(language)));
          model.viewProperty().set(view);
          var reachable = Readability.reachable(scene.getRoot());
          assertTrue(reachable.size() >= 9, () -> reachable.toString());
          for (var node : reachable) {
            assertFalse(Readability.spoken(node).isBlank(), () -> "no name: " + node);
          }
          return null;
        });
  }

  @ParameterizedTest
  @CsvSource({"BARS, .reason-row", "WATERFALL, .step", "BARS, .tinted-text .word"})
  void rowsAndWordsAreEachReachedByTheArrowKeysAndSayTheirValues(
      View view, String kind, FxRobot robot) {
    robot.interact(() -> model.viewProperty().set(view));
    var all = robot.lookup(kind).queryAll().stream().filter(ReasonsAccessTest::isStop).toList();
    var reached = all.stream().filter(Node::isFocusTraversable).toList();
    var groups = all.stream().map(ReasonsAccessTest::group).collect(Collectors.toSet());
    assertEquals(groups.size(), reached.size(), "Tab reaches one of each group");
    var first = reached.getFirst();
    robot.interact(first::requestFocus);
    var walked = new LinkedHashSet<Node>();
    long inGroup = all.stream().filter(node -> group(node).equals(group(first))).count();
    for (int i = 0; i < inGroup; i++) {
      var here = scene.getFocusOwner();
      assertTrue(
          Readability.spoken(here).matches("(?s).*[0-9]\\.[0-9]{2}.*"), Readability.spoken(here));
      walked.add(here);
      robot.type(kind.equals(".step") || kind.equals(".reason-row") ? KeyCode.DOWN : KeyCode.RIGHT);
    }
    assertEquals(inGroup, walked.size());
    assertEquals(
        1,
        all.stream()
            .filter(node -> group(node).equals(group(first)))
            .filter(Node::isFocusTraversable)
            .count());
  }

  /// A phrase is heard at its first word, and seen as one.
  private static boolean isStop(Node node) {
    return !(node instanceof Label word) || !word.getText().equals(word.getAccessibleText());
  }

  private static Node group(Node node) {
    Node at = node;
    while (at.getParent() != null
        && !Set.of("tinted-text", "rows", "waterfall").stream()
            .anyMatch(at.getStyleClass()::contains)) {
      at = at.getParent();
    }
    return at;
  }

  @Test
  void downGoesToTheFirstWordOfTheNextField(FxRobot robot) {
    var text = robot.lookup("#clientText").query();
    var words =
        robot.from(text).lookup(".word").queryAllAs(Label.class).stream()
            .filter(ReasonsAccessTest::isStop)
            .toList();
    robot.interact(words.getFirst()::requestFocus);
    robot.type(KeyCode.DOWN);
    var next =
        words.stream().filter(w -> !w.getParent().equals(words.getFirst().getParent())).findFirst();
    assertEquals(next.orElseThrow(), scene.getFocusOwner());
    robot.type(KeyCode.UP);
    assertEquals(words.getFirst(), scene.getFocusOwner());
    robot.type(KeyCode.END);
    assertEquals(words.getLast(), scene.getFocusOwner());
  }

  @ParameterizedTest
  @EnumSource(Grain.class)
  void everyWordIsHeardOnceOfWhatIsToldAtOnce(Grain grain, FxRobot robot) {
    robot.interact(() -> model.grainProperty().set(grain));
    var text = robot.lookup("#clientText").query();
    var words = robot.from(text).lookup(".word").queryAllAs(Label.class).stream().toList();
    var stops = words.stream().filter(ReasonsAccessTest::isStop).toList();
    var players =
        ExampleAdvice.explanation(grain).textPlayers().stream()
            .filter(player -> player.side() == Side.CLIENT)
            .toList();
    assertEquals(players.size(), stops.size());
    for (int i = 0; i < stops.size(); i++) {
      var heard = stops.get(i).getAccessibleText();
      var player =
          grain == Grain.FIELDS ? players.get(i).text() : "“" + players.get(i).text() + "”";
      assertEquals(heard.indexOf(player), heard.lastIndexOf(player), heard);
      assertTrue(heard.contains(player), heard);
    }
  }

  @Test
  void thePhraseThatTheKeyboardCameToIsMarkedAndItsDetailSeen(FxRobot robot) {
    var text = robot.lookup("#clientText").query();
    var words = robot.from(text).lookup(".word").queryAllAs(Label.class).stream().toList();
    var stop = words.stream().filter(ReasonsAccessTest::isStop).toList().getLast();
    robot.interact(stop::requestFocus);
    var told = words.stream().filter(word -> isTold(word)).map(Label::getText).toList();
    assertTrue(stop.getAccessibleText().startsWith("“" + told.getFirst()), told.toString());
    assertTrue(told.size() > 1, told.toString());
    assertEquals(List.of(stop.getAccessibleText()), DetailTips.shown());
    robot.interact(() -> robot.lookup("#exportMenu").query().requestFocus());
    assertEquals(0, words.stream().filter(word -> isTold(word)).count());
    assertEquals(List.of(), DetailTips.shown());
  }

  private static boolean isTold(Node node) {
    return node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("told"));
  }

  @ParameterizedTest
  @CsvSource({"BARS, .reason-row", "WATERFALL, .step"})
  void theDetailOfARowIsSeenWhereTheKeyboardIs(View view, String kind, FxRobot robot) {
    robot.interact(() -> model.viewProperty().set(view));
    var row = robot.lookup(kind).nth(1).query();
    robot.interact(row::requestFocus);
    assertEquals(List.of(row.getAccessibleText()), DetailTips.shown());
  }

  @Test
  void tabWalksThroughThePanelAndLeavesNoTrap(FxRobot robot) {
    robot.interact(() -> robot.lookup("#exportMenu").query().requestFocus());
    var seen = new LinkedHashSet<Node>();
    for (int i = 0; i < 14; i++) {
      assertNotNull(scene.getFocusOwner());
      seen.add(scene.getFocusOwner());
      robot.type(KeyCode.TAB);
    }
    var styles =
        seen.stream().flatMap(node -> node.getStyleClass().stream()).collect(Collectors.toSet());
    assertTrue(
        styles.containsAll(Set.of("menu-button", "toggle-button", "reason-row", "word")),
        styles.toString());
  }
}
