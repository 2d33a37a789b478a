package org.advisorworkbench.cli;

import java.util.Comparator;
import java.util.List;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.Player;
import org.advisorworkbench.explain.Attribution.Contribution;

/// The players of an explanation as people read them at a terminal, strongest first. What is shown
/// adds up: the baseline and the rows of the table make the logit.
final class ShownReasons {
  private final Explanation explanation;
  private final List<Player> players;
  private final int own;

  /// @param most how many get a row of their own; all others have one together
  ShownReasons(Explanation explanation, int most) {
    this.explanation = explanation;
    this.players =
        explanation.players().stream()
            .sorted(Comparator.comparingDouble(player -> -Math.abs(contribution(player).value())))
            .toList();
    this.own = Math.min(most, players.size());
  }

  private Contribution contribution(Player player) {
    return explanation.attribution().contributions().get(player.index());
  }

  private long logitShown() {
    return ShownValue.ROUNDING.of(explanation.attribution().logit());
  }

  private long baselineShown() {
    return ShownValue.ROUNDING.of(explanation.attribution().baseline());
  }

  String logit() {
    return ShownValue.signed(logitShown());
  }

  String baseline() {
    return ShownValue.signed(baselineShown());
  }

  TextTable table() {
    var values = players.stream().map(player -> contribution(player).value()).toList();
    var shown = ShownValue.ROUNDING.list(values, own, logitShown() - baselineShown());
    var table = new TextTable(">VALUE", ">LOW", ">HIGH", "PLAYER", "FIELD", "SIDE", "");
    for (int row = 0; row < own; row++) {
      var player = players.get(row);
      var entry = PlayerEntry.of(player, explanation.grain());
      var value = ShownValue.of(shown.get(row), contribution(player));
      table.row(
          value.value(),
          value.low(),
          value.high(),
          TextTable.brief(entry.text()),
          entry.field(),
          entry.sideOrNothing(),
          value.note());
    }
    if (own < players.size()) {
      var others = "%d others".formatted(players.size() - own);
      table.row(ShownValue.signed(shown.get(own)), "", "", others, "", "", "");
    }
    return table;
  }
}
