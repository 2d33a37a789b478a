package org.advisorworkbench.ui.reasons;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.WordPlayer;
import org.advisorworkbench.ui.common.TintScale;

/// Words that stand side by side, pull the same way, and surely do so.
///
/// @param value what its words contribute together, in logits
record Phrase(String text, Side side, double value) {

  /// The phrases of both texts, strongest first. Words too weak for a tint are in none.
  static List<Phrase> of(Explanation explanation) {
    var scale = new TintScale(new Reasons(explanation).extent());
    var phrases = new ArrayList<Phrase>();
    var run = new ArrayList<WordPlayer>();
    for (var player : explanation.words()) {
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

  private static boolean speaks(Explanation explanation, TintScale scale, WordPlayer player) {
    var contribution = explanation.attribution().contributions().get(player.index());
    return contribution.significant() && scale.tint(contribution.value()) != 0;
  }

  private static boolean continues(
      Explanation explanation, TintScale scale, WordPlayer last, WordPlayer next) {
    return speaks(explanation, scale, next)
        && last.side() == next.side()
        && last.field().equals(next.field())
        && Math.signum(value(explanation, last)) == Math.signum(value(explanation, next))
        && textOf(explanation, last.side()).substring(last.end(), next.start()).isBlank();
  }

  private static Phrase join(Explanation explanation, List<WordPlayer> run) {
    var side = run.getFirst().side();
    var text = textOf(explanation, side).substring(run.getFirst().start(), run.getLast().end());
    double value = run.stream().mapToDouble(player -> value(explanation, player)).sum();
    return new Phrase(text, side, value);
  }

  private static double value(Explanation explanation, WordPlayer player) {
    return explanation.attribution().contributions().get(player.index()).value();
  }

  private static String textOf(Explanation explanation, Side side) {
    return (side == Side.CLIENT ? explanation.client() : explanation.product()).text();
  }
}
