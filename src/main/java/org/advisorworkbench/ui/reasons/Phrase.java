package org.advisorworkbench.ui.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.ui.common.TintScale;

/// Players of a text that stand side by side in a field, pull the same way, and surely do so.
///
/// @param value what they contribute together, in logits
record Phrase(String text, String field, Side side, double value) {

  /// The phrases of both texts, strongest first. Players too weak for a tint are in none.
  static List<Phrase> of(Explanation explanation) {
    var scale = new TintScale(new Reasons(explanation).extent());
    var phrases = new ArrayList<Phrase>();
    var run = new ArrayList<TextPlayer>();
    for (var player : explanation.textPlayers()) {
      if (!run.isEmpty() && !continues(explanation, scale, run.getLast(), player)) {
        phrases.add(join(explanation, run));
        run.clear();
      }
      if (speaks(explanation, scale, player)) {
        run.add(player);
      }
    }
    if (!run.isEmpty()) {
      phrases.add(join(explanation, run));
    }
    phrases.sort(Comparator.comparingDouble(phrase -> -Math.abs(phrase.value())));
    return List.copyOf(phrases);
  }

  private static boolean speaks(Explanation explanation, TintScale scale, TextPlayer player) {
    var contribution = explanation.attribution().contributions().get(player.index());
    return contribution.significant() && scale.tint(contribution.value()) != 0;
  }

  private static boolean continues(
      Explanation explanation, TintScale scale, TextPlayer last, TextPlayer next) {
    return speaks(explanation, scale, next)
        && last.side() == next.side()
        && last.field().equals(next.field())
        && Math.signum(value(explanation, last)) == Math.signum(value(explanation, next))
        && textOf(explanation, last.side()).substring(last.end(), next.start()).isBlank();
  }

  private static Phrase join(Explanation explanation, List<TextPlayer> run) {
    var side = run.getFirst().side();
    var field = run.getFirst().field();
    var text = textOf(explanation, side).substring(run.getFirst().start(), run.getLast().end());
    double value = run.stream().mapToDouble(player -> value(explanation, player)).sum();
    return new Phrase(text, field, side, value);
  }

  private static double value(Explanation explanation, TextPlayer player) {
    return explanation.attribution().contributions().get(player.index()).value();
  }

  private static String textOf(Explanation explanation, Side side) {
    return (side == Side.CLIENT ? explanation.client() : explanation.product()).text();
  }
}
