package org.advisorworkbench.ui.reasons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.advisorworkbench.ui.common.AskedPlaces;
import org.advisorworkbench.ui.common.ExampleAdvice;
import org.advisorworkbench.ui.common.ScreenLoader;
import org.advisorworkbench.ui.common.Selection;
import org.advisorworkbench.ui.common.Snapshots;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;
import org.advisorworkbench.ui.task.Background;
import org.advisorworkbench.work.Progress;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ReasonsExportTest {
  @TempDir private Path folder;

  private final Texts texts = new Texts(Locale.ENGLISH);
  private final ExampleAdvice advice = new ExampleAdvice();
  private final Selection selection = ExampleAdvice.selection(advice);
  private final ReasonsModel model = new ReasonsModel(selection, Background.onCallingThread());
  private final AskedPlaces saving = new AskedPlaces();

  @Start
  void show(Stage stage) {
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

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDoubtTravelsWithThePdfAndWithTheCopiedText(boolean agreeing, FxRobot robot)
      throws Exception {
    saving.folder = Optional.of(folder);
    advice.agreeing(agreeing);
    robot.interact(model::explain);
    choose(robot, 2);
    choose(robot, 0);
    var warning = "Careful: which words matter most depends on how one asks.";
    var advised = "quote only what both ways name";
    robot.interact(
        () -> {
          var copied = Clipboard.getSystemClipboard().getString();
          assertEquals(!agreeing, copied.contains(warning), copied);
          assertEquals(!agreeing, copied.contains(advised), copied);
        });
    try (var document = Loader.loadPDF(folder.resolve("explanation-C0001-P017.pdf").toFile())) {
      var printed = new PDFTextStripper().getText(document);
      assertEquals(!agreeing, printed.contains(warning), printed);
      assertEquals(!agreeing, printed.contains(advised), printed);
      assertTrue(printed.contains("Mostly because of"), printed);
    }
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
