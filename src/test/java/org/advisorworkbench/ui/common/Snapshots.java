package org.advisorworkbench.ui.common;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Lays components out in a scene with the program's own style sheets and takes pictures of them,
/// which go to `target/pictures`.
public final class Snapshots {
  private Snapshots() {}

  /// Runs work on the JavaFX thread and waits for it.
  public static <T> T onFxThread(Callable<T> work) {
    if (Platform.isFxApplicationThread()) {
      try {
        return work.call();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
    var task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /// A scene with the style sheets of the program, its styles applied and its nodes laid out.
  public static Scene scene(Parent root, Theme theme, double width, double height) {
    Application.setUserAgentStylesheet(theme.stylesheet());
    var scene = new Scene(root, width, height);
    for (var sheet : List.of("common/components.css", "shell/workbench.css")) {
      var place = Snapshots.class.getResource("/org/advisorworkbench/ui/" + sheet);
      scene.getStylesheets().add(String.valueOf(place));
    }
    root.applyCss();
    root.layout();
    return scene;
  }

  /// Writes a picture of a scene.
  public static void write(Scene scene, String name) {
    WritableImage image = scene.snapshot(null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
      }
    }
    try {
      var folder = Files.createDirectories(Path.of("target", "pictures"));
      ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
