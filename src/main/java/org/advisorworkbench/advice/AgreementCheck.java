package org.advisorworkbench.advice;

import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText.Absence;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.Occlusion;
import org.advisorworkbench.explain.ValueFunction;
import org.advisorworkbench.work.Progress;

/// Asks for the strongest words of an explanation in other ways, as cheaply as can be: n + 2
/// evaluations for each convention of absence, where n is the number of words.
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
    int words = explanation.words().size();
    return Agreement.of(
        values(explanation.attribution(), words),
        values(dropped, words),
        values(replaced, words),
        dropped.evaluations() + replaced.evaluations());
  }

  private Attribution losses(Explanation explanation, Absence absence, Progress progress) {
    var game =
        new PairGame(
            model, explanation.client().text(), explanation.product().text(), absence, progress);
    return new Occlusion().attribute(inTurn(game), progress, refined -> {});
  }

  private ValueFunction inTurn(ValueFunction game) {
    return new ValueFunction() {
      @Override
      public int players() {
        return game.players();
      }

      @Override
      public double[] values(List<BitSet> coalitions) {
        beforeEachBatch.run();
        return game.values(coalitions);
      }
    };
  }

  /// Words are numbered before figures.
  private static double[] values(Attribution attribution, int words) {
    return attribution.contributions().stream()
        .limit(words)
        .mapToDouble(Attribution.Contribution::value)
        .toArray();
  }
}
