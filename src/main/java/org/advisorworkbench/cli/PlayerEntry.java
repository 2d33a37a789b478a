package org.advisorworkbench.cli;

import org.advisorworkbench.advice.Explanation;

/// A player as JSON tells it. Every player is a word so far.
record PlayerEntry(
    int index, String kind, String text, String field, String side, int start, int end) {
  static PlayerEntry of(Explanation.Player player) {
    return new PlayerEntry(
        player.index(),
        "word",
        player.text(),
        player.field(),
        Labels.of(player.side()),
        player.start(),
        player.end());
  }
}
