package org.advisorworkbench.cli;

import java.util.Locale;
import org.advisorworkbench.explain.Attribution.Contribution;
import org.advisorworkbench.explain.Rounding;

/// A value with its interval as people read it at a terminal, in thousandths that add up with those
/// beside it.
///
/// @param low holds the shown value, whichever way that was rounded; `?` where it is not known
/// @param note what there is to say about it, or nothing
record ShownValue(String value, String low, String high, String note) {
  static final Rounding ROUNDING = Rounding.THOUSANDTHS;

  /// @param shown the value in thousandths
  static ShownValue of(long shown, Contribution exact) {
    boolean known = !Double.isNaN(exact.low());
    return new ShownValue(
        signed(shown),
        known ? signed(Math.min(shown, ROUNDING.of(exact.low()))) : "?",
        known ? signed(Math.max(shown, ROUNDING.of(exact.high()))) : "?",
        exact.significant() ? "" : "may be zero");
  }

  /// @param shown in thousandths
  static String signed(long shown) {
    return String.format(Locale.ROOT, "%+.3f", ROUNDING.value(shown));
  }
}
