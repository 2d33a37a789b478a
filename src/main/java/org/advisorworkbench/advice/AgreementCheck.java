package org.advisorworkbench.advice;

import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText.Absence;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.Losses;
import org.advisorworkbench.explain.ValueFunction;
import org.advisorworkbench.work.Progress;

/// Asks for the strongest players of an explanation's texts in other ways, as cheaply as can be: n
/// + 1 evaluations for each convention of absence, where n is their number.
final class AgreementCheck {
  private final InterestModel model;
  private final Runnable beforeEachBatch;

  /// @param beforeEachBatch may wait, and may stop the work by an exception
  AgreementCheck(InterestModel model, Runnable beforeEachBatch) {
    this.model = model;
    this.beforeEachBatch = beforeEachBatch;
  }

  /// @param progress counts evaluations of the present convention
  Agreement of(Explanation explanation, Progress progress) {
    var dropped = losses(explanation, Absence.DROPPED, progress);
    var replaced = losses(explanation, Absence.REPLACED, progress);
    int players = explanation.textPlayers().size();
    return Agreement.of(
        values(explanation.attribution(), players),
        dropped.toArray(),
        replaced.toArray(),
        dropped.evaluations() + replaced.evaluations());
  }

  private Losses losses(Explanation explanation, Absence absence, Progress progress) {
    var game =
        new PairGame(
            model,
            explanation.grain(),
            explanation.client(),
            explanation.product(),
            absence,
            progress);
    return Losses.of(inTurn(game), progress);
  }

  private ValueFunction inTurn(ValueFunction game) {
    return new ValueFunction() {
      @Override
      public int players() {
        return game.players();
      }

      @Override
      public double precision() {
        return game.precision();
      }

      @Override
      public double[] values(List<BitSet> coalitions) {
        beforeEachBatch.run();
        return game.values(coalitions);
      }
    };
  }

  /// The texts are numbered before figures.
  private static double[] values(Attribution attribution, int players) {
    return attribution.contributions().stream()
        .limit(players)
        .mapToDouble(Attribution.Contribution::value)
        .toArray();
  }
}
