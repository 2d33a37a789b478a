package org.advisorworkbench.ui.common;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// A picture of something on the screen, all of it, also what is scrolled out of sight. It has two
/// pixels for one of the screen: sharp in print and on fine displays.
public final class Picture {
  private static final int SCALE = 2;
  private static final int GAP = 12 * SCALE;

  private final BufferedImage pixels;

  private Picture(BufferedImage pixels) {
    this.pixels = pixels;
  }

  /// To be taken on the JavaFX thread.
  public static Picture of(Node node) {
    var parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(SCALE, SCALE));
    parameters.setFill(behind(node));
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

  /// What is seen through a node that has no ground of its own.
  private static Paint behind(Node node) {
    for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof Region region && region.getBackground() != null) {
        for (var fill : region.getBackground().getFills().reversed()) {
          if (fill.getFill().isOpaque()) {
            return fill.getFill();
          }
        }
      }
    }
    return node.getScene().getFill();
  }

  /// Pictures below one another, on the ground of the first one.
  public static Picture column(List<Picture> parts) {
    int width = parts.stream().mapToInt(part -> part.pixels.getWidth()).max().orElse(1);
    int height = parts.stream().mapToInt(part -> part.pixels.getHeight() + GAP).sum();
    var places = new ArrayList<int[]>();
    int top = 0;
    for (var part : parts) {
      places.add(new int[] {0, top});
      top += part.pixels.getHeight() + GAP;
    }
    return together(parts, places, width, height - GAP);
  }

  /// Two pictures side by side, on the ground of the first one.
  public Picture beside(Picture other) {
    int left = pixels.getWidth() + GAP;
    return together(
        List.of(this, other),
        List.of(new int[] {0, 0}, new int[] {left, 0}),
        left + other.pixels.getWidth(),
        Math.max(pixels.getHeight(), other.pixels.getHeight()));
  }

  private static Picture together(List<Picture> parts, List<int[]> places, int width, int height) {
    var pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = pixels.createGraphics();
    graphics.setColor(new Color(parts.getFirst().pixels.getRGB(0, 0)));
    graphics.fillRect(0, 0, width, height);
    for (int i = 0; i < parts.size(); i++) {
      graphics.drawImage(parts.get(i).pixels, places.get(i)[0], places.get(i)[1], null);
    }
    graphics.dispose();
    return new Picture(pixels);
  }

  /// Writes it as PNG, on any thread.
  public void writeTo(OutputStream out) throws IOException {
    ImageIO.write(pixels, "png", out);
  }
}
