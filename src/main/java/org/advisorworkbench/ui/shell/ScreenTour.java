package org.advisorworkbench.ui.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.ui.common.Settings;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;

/// Takes pictures of the real window in every language and theme, without showing it.
///
/// Works without a display where JavaFX runs headless (`-Dglass.platform=Headless
/// -Dprism.order=sw`).
public final class ScreenTour {
  private static final long PATIENCE_SECONDS = 120;
  private static final long PATIENCE_WITH_FAIRNESS_SECONDS = 20;
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private final WindowServices services;
  private final double scale;

  /// @param scale pixels of the pictures for one of the window, such as 2 for a sharp print
  public ScreenTour(WindowServices services, double scale) {
    this.services = services;
    this.scale = scale;
  }

  /// Draws the desk with a client's ranking, and the lab. Call it off the JavaFX thread.
  ///
  /// @param clientId the client to open, `""` for the first
  /// @return the pictures, as `desk-light-en.png`
  public List<Path> draw(String clientId, Path folder) throws Failure {
    startToolkit();
    var window = onScreen(() -> open(clientId));
    var pictures = new ArrayList<Path>();
    for (var place : Place.values()) {
      draw(window, place, folder, pictures);
    }
    return pictures;
  }

  private void draw(MainWindow window, Place place, Path folder, List<Path> pictures)
      throws Failure {
    for (var language : Texts.LANGUAGES) {
      for (var theme : Theme.values()) {
        onScreen(() -> dress(window, language, theme, place));
        await(window::isSettled, PATIENCE_SECONDS);
        // A picture with all clients judged is better, one with some of them does as well.
        await(window::isComplete, PATIENCE_WITH_FAIRNESS_SECONDS);
        var file =
            folder.resolve(
                "%s-%s-%s.png".formatted(word(place), word(theme), language.getLanguage()));
        write(onScreen(() -> picture(window)), file);
        pictures.add(file);
      }
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void startToolkit() {
    try {
      Platform.startup(() -> Platform.setImplicitExit(false));
    } catch (IllegalStateException alreadyStarted) {
      // Just as well.
    }
  }

  private MainWindow open(String clientId) {
    var defaults = Settings.defaults(Locale.ENGLISH);
    var window =
        new MainWindow(
            services,
            new Settings(
                Locale.ENGLISH, Theme.LIGHT, WIDTH, HEIGHT, false, defaults.dividers(), clientId));
    window.start(clientId);
    return window;
  }

  private static boolean dress(MainWindow window, Locale language, Theme theme, Place place) {
    window.texts().localeProperty().set(language);
    window.model().themeProperty().set(theme);
    window.model().placeProperty().set(place);
    return true;
  }

  private static void await(Supplier<Boolean> condition, long seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    do {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    } while (!onScreen(condition) && System.nanoTime() < end);
  }

  private BufferedImage picture(MainWindow window) {
    var parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    return toAwt(window.scene().getRoot().snapshot(parameters, null));
  }

  private static BufferedImage toAwt(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    copy.setRGB(0, 0, width, height, pixels, 0, width);
    return copy;
  }

  private static void write(BufferedImage picture, Path file) throws Failure {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNWRITABLE, e, file, String.valueOf(e.getMessage()));
    }
  }

  private static <T> T onScreen(Supplier<T> work) {
    var result = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.get());
          } catch (RuntimeException e) {
            result.completeExceptionally(e);
          }
        });
    try {
      return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the window cannot be drawn", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while drawing the window", e);
    }
  }
}
