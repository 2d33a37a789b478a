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
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.advisorworkbench.client.Profile;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.ui.common.Settings;
import org.advisorworkbench.ui.common.Texts;
import org.advisorworkbench.ui.common.Theme;
import org.advisorworkbench.ui.training.LabModel;
import org.advisorworkbench.whatif.EditableField;
import org.advisorworkbench.whatif.FieldValue.Whole;

/// Takes pictures of the real window in every language and theme, without showing it.
///
/// Works without a display where JavaFX runs headless (`-Dglass.platform=Headless
/// -Dprism.order=sw`).
public final class ScreenTour {
  private static final long PATIENCE_SECONDS = 120;
  private static final long PATIENCE_WITH_FAIRNESS_SECONDS = 20;
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final int USUAL_HORIZON = 10;

  private final WindowServices services;
  private final double scale;

  /// @param scale pixels of the pictures for one of the window, such as 2 for a sharp print
  public ScreenTour(WindowServices services, double scale) {
    this.services = services;
    this.scale = scale;
  }

  /// Something to see, and how to get there and away again.
  ///
  /// @param name begins the names of its pictures
  /// @param isThere whether all of it is shown
  private record Stop(
      String name,
      Consumer<MainWindow> enter,
      Predicate<MainWindow> isThere,
      Consumer<MainWindow> leave) {}

  private static final List<Stop> STOPS =
      List.of(
          new Stop("desk", window -> {}, MainWindow::isSettled, window -> {}),
          new Stop(
              "whatif",
              ScreenTour::supposeAnotherHorizon,
              window -> window.isSettled() && window.isSupposing(),
              window -> window.whatIf().openProperty().set(false)),
          new Stop(
              "compare",
              window -> window.comparisons().compare(),
              window -> window.isSettled() && !window.comparisons().isComparing(),
              MainWindow::liftSheet),
          new Stop(
              "lab",
              window -> window.model().placeProperty().set(Place.LAB),
              MainWindow::isSettled,
              window -> window.model().placeProperty().set(Place.DESK)),
          new Stop(
              "models",
              ScreenTour::lookForDrift,
              MainWindow::isSettled,
              window -> window.model().placeProperty().set(Place.DESK)));

  private static void lookForDrift(MainWindow window) {
    window.lab().pageProperty().set(LabModel.Page.MODELS);
    window.model().placeProperty().set(Place.LAB);
    window.models().lookForDrift();
  }

  /// A quarter less: far enough for other products to come up, near enough for most to stay.
  private static void supposeAnotherHorizon(MainWindow window) {
    window.whatIf().openProperty().set(true);
    int years =
        window.whatIf().profileProperty().get().map(Profile::horizonYears).orElse(USUAL_HORIZON);
    window
        .whatIf()
        .set(EditableField.HORIZON, new Whole(years > 1 ? years * 3 / 4 : USUAL_HORIZON));
  }

  /// Draws the desk with a client's ranking, what would be if the client were another, two products
  /// side by side, the lab, and the models with how the recommendations have moved. Call it off the
  /// JavaFX thread.
  ///
  /// @param clientId the client to open, `""` for the first
  /// @return the pictures, as `desk-light-en.png`
  public List<Path> draw(String clientId, Path folder) throws Failure {
    startToolkit();
    var window = onScreen(() -> open(clientId));
    await(window::isSettled, PATIENCE_SECONDS);
    // A picture with all clients judged is better, one with some of them does as well.
    await(window::isComplete, PATIENCE_WITH_FAIRNESS_SECONDS);
    var pictures = new ArrayList<Path>();
    for (var stop : STOPS) {
      run(stop.enter(), window);
      await(() -> stop.isThere().test(window), PATIENCE_SECONDS);
      draw(window, stop, folder, pictures);
      run(stop.leave(), window);
      await(window::isSettled, PATIENCE_SECONDS);
    }
    return pictures;
  }

  private void draw(MainWindow window, Stop stop, Path folder, List<Path> pictures) throws Failure {
    for (var language : Texts.LANGUAGES) {
      for (var theme : Theme.values()) {
        run(shown -> dress(shown, language, theme), window);
        await(() -> stop.isThere().test(window), PATIENCE_SECONDS);
        var file =
            folder.resolve(
                "%s-%s-%s.png".formatted(stop.name(), word(theme), language.getLanguage()));
        write(onScreen(() -> picture(window)), file);
        pictures.add(file);
      }
    }
  }

  private static void run(Consumer<MainWindow> step, MainWindow window) {
    onScreen(
        () -> {
          step.accept(window);
          return true;
        });
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

  private static void dress(MainWindow window, Locale language, Theme theme) {
    window.texts().localeProperty().set(language);
    window.model().themeProperty().set(theme);
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
