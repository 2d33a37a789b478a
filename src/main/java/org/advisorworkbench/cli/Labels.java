package org.advisorworkbench.cli;

import java.util.Locale;

/// The words of a fixed set as files and JSON write them: `not_enough_evidence`.
final class Labels {
  private Labels() {}

  static String of(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /// For people: `not enough evidence`.
  static String spoken(Enum<?> word) {
    return of(word).replace('_', ' ');
  }
}
