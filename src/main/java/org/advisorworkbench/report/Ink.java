package org.advisorworkbench.report;

import java.awt.Color;

/// The colours of printed documents: those of the light theme.
final class Ink {
  static final Color TEXT = new Color(0x24292F);
  static final Color MUTED = new Color(0x57606A);
  static final Color LINE = new Color(0x8C959F);
  static final Color HAIRLINE = new Color(0xD0D7DE);
  static final Color FOR = new Color(0x0969DA);
  static final Color AGAINST = new Color(0x9A6700);
  static final Color TOTAL = new Color(0x57606A);

  private static final Color[] TINTS_FOR = {
    new Color(0xDDF4FF), new Color(0xB6E3FF), new Color(0x80CCFF), new Color(0x54AEFF)
  };
  private static final Color[] TINTS_AGAINST = {
    new Color(0xFFF8C5), new Color(0xFAE17D), new Color(0xEAC54F), new Color(0xD4A72C)
  };

  private Ink() {}

  /// @param tint 1 to 4, or -1 to -4
  static Color tint(int tint) {
    return tint > 0 ? TINTS_FOR[tint - 1] : TINTS_AGAINST[-tint - 1];
  }
}
