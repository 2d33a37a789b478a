package org.advisorworkbench.cli;

import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Grain;
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
  /// A word or figure.
  static PlayerEntry of(Explanation.Player player) {
    return of(player, Grain.WORDS);
  }

  /// @param grain what a player of the texts is
  static PlayerEntry of(Explanation.Player player, Grain grain) {
    return switch (player) {
      case Explanation.TextPlayer stretch ->
          new PlayerEntry(
              stretch.index(),
              grain.player(),
              stretch.text(),
              stretch.field(),
              Labels.of(stretch.side()),
              stretch.start(),
              stretch.end());
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
