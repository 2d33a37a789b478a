package org.advisorworkbench.ui.common;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// A picture of something on the screen.
public final class Picture {
  private final BufferedImage pixels;

  private Picture(BufferedImage pixels) {
    this.pixels = pixels;
  }

  /// To be taken on the JavaFX thread.
  ///
  /// @param scale pixels of the picture for one of the screen, such as 2 for a sharp print
  public static Picture of(Node node, double scale) {
    var parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    var image = node.snapshot(parameters, null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    var pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    pixels.setRGB(0, 0, width, height, argb, 0, width);
    return new Picture(pixels);
  }

  /// Writes it as PNG, on any thread.
  public void writeTo(OutputStream out) throws IOException {
    ImageIO.write(pixels, "png", out);
  }
}
