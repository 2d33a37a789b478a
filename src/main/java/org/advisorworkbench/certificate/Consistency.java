package org.advisorworkbench.certificate;

import org.advisorworkbench.advice.Explanation;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.advice.ExplanationMethod;
import org.advisorworkbench.explain.ExactShapley;

/// Whether what an explanation says of itself holds.
final class Consistency {
  private Consistency() {}

  /// @param residual as it is recorded
  static void check(Certificate certificate, double residual) throws Malformed {
    var explanation = certificate.explanation();
    for (var player : explanation.textPlayers()) {
      checkPlace(explanation, player);
    }
    if (!certificate.playersOfQuestion().equals(explanation.players())) {
      throw new Malformed("its players are not the words of its texts and its figures");
    }
    checkOptions(certificate, explanation.textPlayers().size());
    checkIntervals(explanation);
    checkSum(explanation, residual);
  }

  private static void checkOptions(Certificate certificate, int players) throws Malformed {
    var used = certificate.used();
    var method = used.method();
    var grain = used.grain();
    if (certificate.asked().grain() != grain) {
      throw new Malformed(
          "it was asked for %s and used %s".formatted(certificate.asked().grain(), grain));
    }
    if (method == ExplanationMethod.AUTO) {
      throw new Malformed("expected the method that was used as 'used.method', found auto");
    }
    if (method == ExplanationMethod.EXACT && players > ExactShapley.MOST_PLAYERS) {
      throw new Malformed(
          "no program explains %d %s by the exact method".formatted(players, grain));
    }
    if (used.budget() < method.smallestBudget(players)) {
      throw new Malformed(
          "a budget of %d does not do for %d %s".formatted(used.budget(), players, grain));
    }
  }

  private static void checkPlace(Explanation explanation, TextPlayer player) throws Malformed {
    var narrative = player.side() == Side.CLIENT ? explanation.client() : explanation.product();
    var text = narrative.text();
    boolean inside = player.start() < player.end() && player.end() <= text.length();
    if (!inside || !text.substring(player.start(), player.end()).equals(player.text())) {
      throw new Malformed(
          "the text '%s' of player %d does not stand where it should in the text"
              .formatted(player.text(), player.index()));
    }
    if (!narrative.fieldAt(player.start()).equals(player.field())) {
      throw new Malformed(
          "player %d, '%s', is not in the field '%s'"
              .formatted(player.index(), player.text(), player.field()));
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
