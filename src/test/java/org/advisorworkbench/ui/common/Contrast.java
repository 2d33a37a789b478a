package org.advisorworkbench.ui.common;

import javafx.scene.paint.Color;

/// The contrast of two colours as the Web Content Accessibility Guidelines 2.2 define it, 1 to 21.
public final class Contrast {
  private Contrast() {}

  public static double ratio(Color one, Color other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
