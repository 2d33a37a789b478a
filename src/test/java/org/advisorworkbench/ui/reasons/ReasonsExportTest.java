package org.advisorworkbench.ui.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.advisorworkbench.advice.Repeatable;
import org.advisorworkbench.advice.WordCountModel;
import org.advisorworkbench.certificate.CertificateFile;
import org.advisorworkbench.certificate.Replay;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.ScreenLoader;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.Snapshots;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ReasonsExportTest {
  @TempDir private Path folder;

  private final Texts texts = new Texts(Locale.ENGLISH);
  private final ExampleAdvice advice = new ExampleAdvice();
  private final Selection selection = ExampleAdvice.selection(advice);
  private final AskedPlaces saving = new AskedPlaces();

  @Start
  void show(Stage stage) {
    var model = new ReasonsModel(selection, Background.onCallingThread());
    var controller =
        new ReasonsController(
            model,
            new ExportModel(
                selection, model.grainProperty(), Background.onCallingThread(), Clock.systemUTC()),
            selection,
            saving,
            texts);
    stage.setScene(
        Snapshots.scene(new ScreenLoader(texts).load(controller), Theme.LIGHT, 420, 900));
    stage.show();
  }

  private void choose(FxRobot robot, int item) {
    robot.interact(
        () -> robot.lookup("#exportMenu").queryAs(MenuButton.class).getItems().get(item).fire());
  }

  private static String news(FxRobot robot) {
    return robot.lookup("#exported").queryAs(Label.class).getText();
  }

  @Test
  void theSentenceAndTheValuesAreCopiedAsText(FxRobot robot) {
    choose(robot, 0);
    robot.interact(
        () -> {
          var text = Clipboard.getSystemClipboard().getString();
          var studies = "Their child starts university studies in three years";
          assertTrue(text.contains("Mostly because of “" + studies + "” (client)"), text);
          assertTrue(text.contains(studies + "\tNotes\t+1.15"), text);
          assertTrue(text.contains("Model minilm-2026-11"), text);
        });
  }

  @Test
  void thePictureIsThePanelAtTwiceItsSize(FxRobot robot) throws Exception {
    saving.folder = Optional.of(folder);
    var size = new double[2];
    robot.interact(
        () -> {
          choose(robot, 1);
          var content = robot.lookup("#content").queryAs(Region.class);
          size[0] = content.getWidth();
          size[1] = content.getHeight();
        });
    var file = folder.resolve("explanation-C0001-P017.png");
    assertEquals("Saved as explanation-C0001-P017.png.", news(robot));
    var picture = ImageIO.read(file.toFile());
    assertEquals(2 * size[0], picture.getWidth(), 2);
    assertEquals(2 * size[1], picture.getHeight(), 2);
  }

  @Test
  void thePdfIsOne(FxRobot robot) throws Exception {
    saving.folder = Optional.of(folder);
    choose(robot, 2);
    var bytes = Files.readAllBytes(folder.resolve("explanation-C0001-P017.pdf"));
    assertEquals("%PDF", new String(bytes, 0, 4, StandardCharsets.US_ASCII));
  }

  @Test
  void theCertificateCanBeReproduced(FxRobot robot) throws Exception {
    saving.folder = Optional.of(folder);
    choose(robot, 3);
    var certificate = CertificateFile.read(folder.resolve("explanation-C0001-P017.json"));
    var replay = Replay.of(certificate, Repeatable.explainer(new WordCountModel()), Progress.NONE);
    assertEquals(List.of(), replay.differences());
  }

  @Test
  void whoThinksBetterOfItWritesNothing(FxRobot robot) throws Exception {
    choose(robot, 3);
    assertEquals(List.of("explanation-C0001-P017.json"), saving.names);
    assertFalse(robot.lookup("#exported").query().isVisible());
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTold(FxRobot robot) {
    saving.folder = Optional.of(folder.resolve("nowhere"));
    choose(robot, 3);
    assertTrue(news(robot).contains("cannot be written"), news(robot));
  }
}
