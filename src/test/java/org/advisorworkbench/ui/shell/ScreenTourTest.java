package org.advisorworkbench.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenTourTest {
  @TempDir private Path home;

  @Test
  void everyLanguageAndThemeHasAPictureOfItsOwn() throws Exception {
    var services = Windows.services(new FixtureBook(60, 80), home);
    var pictures = new ScreenTour(services, 1).draw("", Path.of("target/screens"));
    services.background().close();
    assertEquals(
        List.of(
            "desk-light-en.png",
            "desk-dark-en.png",
            "desk-light-zh.png",
            "desk-dark-zh.png",
            "whatif-light-en.png",
            "whatif-dark-en.png",
            "whatif-light-zh.png",
            "whatif-dark-zh.png",
            "compare-light-en.png",
            "compare-dark-en.png",
            "compare-light-zh.png",
            "compare-dark-zh.png",
            "lab-light-en.png",
            "lab-dark-en.png",
            "lab-light-zh.png",
            "lab-dark-zh.png",
            "models-light-en.png",
            "models-dark-en.png",
            "models-light-zh.png",
            "models-dark-zh.png"),
        pictures.stream().map(file -> file.getFileName().toString()).toList());
    for (var file : pictures) {
      var image = ImageIO.read(file.toFile());
      assertEquals(1440, image.getWidth());
      assertEquals(900, image.getHeight());
      assertTrue(Files.size(file) > 30_000, file + " looks empty");
    }
    assertTrue(brightness(pictures.get(0)) > 0.8, "a light window is light");
    assertTrue(brightness(pictures.get(1)) < 0.3, "a dark window is dark");
  }

  private static double brightness(Path file) throws Exception {
    var image = ImageIO.read(file.toFile());
    double sum = 0;
    int samples = 0;
    for (int y = 0; y < image.getHeight(); y += 7) {
      for (int x = 0; x < image.getWidth(); x += 7) {
        int rgb = image.getRGB(x, y);
        sum += ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / (3 * 255.0);
        samples++;
      }
    }
    return sum / samples;
  }
}
