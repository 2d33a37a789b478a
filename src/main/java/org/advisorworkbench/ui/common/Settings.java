package org.advisorworkbench.ui.common;

import java.util.List;
import java.util.Locale;

/// What the window remembers from one day to the next.
///
/// @param dividers positions of the dividers between the columns, 0 to 1, from left to right
/// @param clientId the client that was open, `""` for none
public record Settings(
    Locale language,
    Theme theme,
    double width,
    double height,
    boolean maximized,
    List<Double> dividers,
    String clientId) {
  public Settings {
    dividers = List.copyOf(dividers);
  }

  /// What a window starts with for the first time.
  public static Settings defaults(Locale system) {
    return new Settings(
        Texts.supported(system), Theme.LIGHT, 1440, 900, false, List.of(0.19, 0.69), "");
  }
}
