package org.advisorworkbench.cli;

import org.advisorworkbench.advice.Explanation;
import org.jspecify.annotations.Nullable;

/// A player as JSON tells it. A figure stands in no text: its field is its key, and it has neither
/// side nor place.
record PlayerEntry(
    int index,
    String kind,
    String text,
    String field,
    @Nullable String side,
    @Nullable Integer start,
    @Nullable Integer end) {
  static PlayerEntry of(Explanation.Player player) {
    return switch (player) {
      case Explanation.WordPlayer word ->
          new PlayerEntry(
              word.index(),
              "word",
              word.text(),
              word.field(),
              Labels.of(word.side()),
              word.start(),
              word.end());
      case Explanation.FigurePlayer figure ->
          new PlayerEntry(
              figure.index(), "figure", figure.text(), figure.figure().key(), null, null, null);
    };
  }

  /// The side for people: `""` for a figure.
  String sideOrNothing() {
    return side == null ? "" : side;
  }
}
