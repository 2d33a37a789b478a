package org.advisorworkbench.certificate;

import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.WordPlayer;
import org.advisorworkbench.advice.ExplanationMethod;
import org.advisorworkbench.explain.ExactShapley;

/// Whether what an explanation says of itself holds.
final class Consistency {
  private Consistency() {}

  /// @param residual as it is recorded
  static void check(Certificate certificate, double residual) throws Malformed {
    var explanation = certificate.explanation();
    for (var word : explanation.words()) {
      checkPlace(explanation, word);
    }
    if (!certificate.playersOfQuestion().equals(explanation.players())) {
      throw new Malformed("its players are not the words of its texts and its figures");
    }
    checkOptions(certificate.used(), explanation.words().size());
    checkIntervals(explanation);
    checkSum(explanation, residual);
  }

  private static void checkOptions(ExplainOptions used, int words) throws Malformed {
    var method = used.method();
    if (method == ExplanationMethod.AUTO) {
      throw new Malformed("expected the method that was used as 'used.method', found auto");
    }
    if (method == ExplanationMethod.EXACT && words > ExactShapley.MOST_PLAYERS) {
      throw new Malformed("no program explains %d words by the exact method".formatted(words));
    }
    if (used.budget() < method.smallestBudget(words)) {
      throw new Malformed(
          "a budget of %d does not do for %d words".formatted(used.budget(), words));
    }
  }

  private static void checkPlace(Explanation explanation, WordPlayer word) throws Malformed {
    var narrative = word.side() == Side.CLIENT ? explanation.client() : explanation.product();
    var text = narrative.text();
    boolean inside = word.start() < word.end() && word.end() <= text.length();
    if (!inside || !text.substring(word.start(), word.end()).equals(word.text())) {
      throw new Malformed(
          "the word '%s' of player %d does not stand where it should in the text"
              .formatted(word.text(), word.index()));
    }
    if (!narrative.fieldAt(word.start()).equals(word.field())) {
      throw new Malformed(
          "player %d, '%s', is not in the field '%s'"
              .formatted(word.index(), word.text(), word.field()));
    }
  }

  private static void checkIntervals(Explanation explanation) throws Malformed {
    for (var player : explanation.players()) {
      var it = explanation.attribution().contributions().get(player.index());
      boolean unknown = Double.isNaN(it.low()) && Double.isNaN(it.high());
      if (!unknown && !(it.low() <= it.value() && it.value() <= it.high())) {
        throw new Malformed(
            "the interval of player %d, '%s', does not hold its value"
                .formatted(player.index(), player.text()));
      }
    }
  }

  private static void checkSum(Explanation explanation, double residual) throws Malformed {
    double found = explanation.attribution().residual();
    if (!(found <= Certificate.TOLERANCE_OF_SUM)) {
      throw new Malformed(
          "the values and the baseline miss the logit by %.2e instead of adding up to it"
              .formatted(found));
    }
    if (Math.abs(found - residual) > Certificate.TOLERANCE_OF_SUM) {
      throw new Malformed("the residual should be %.2e and is %.2e".formatted(found, residual));
    }
  }
}
