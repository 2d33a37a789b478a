package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.advisorworkbench.work.Progress;

/// What is lost when one player alone is taken away: the quickest look at a score, blind to players
/// that stand in for each other.
///
/// - What: v(N) − v(N without i) for each player i (see [Losses]); what these miss of v(N) − v(∅)
///   is shared out evenly, so that the values add up.
/// - Shapes: n players, n + 2 evaluations (1 for nobody, 2 for one player).
/// - Units: those of the game. Nothing is drawn, but the share belongs to nobody in particular, so
///   each interval reaches as far as the share, and as the game is imprecise: it holds zero
///   wherever nothing is lost. It says nothing about how far occlusion lies from the Shapley value.
/// - Source: M. Zeiler and R. Fergus, "Visualizing and Understanding Convolutional Networks", 2014;
///   for words J. Li, W. Monroe, D. Jurafsky, "Understanding Neural Networks through Representation
///   Erasure", 2016. The even share and the intervals are ours.
public final class Occlusion implements Estimator {
  @Override
  public Attribution attribute(
      ValueFunction game, Progress progress, Consumer<Attribution> refined) {
    int players = game.players();
    var evaluations = new Evaluations(game, progress, players <= 1 ? players + 1 : players + 2);
    double empty = evaluations.values(List.of(new BitSet()))[0];
    var losses = losses(players, empty, evaluations);
    double share =
        (losses.grand() - empty - losses.losses().stream().mapToDouble(loss -> loss).sum())
            / players;
    double reach = Math.abs(share) + game.precision();
    var contributions = new ArrayList<Attribution.Contribution>();
    for (double loss : losses.losses()) {
      double value = loss + share;
      contributions.add(new Attribution.Contribution(value, value - reach, value + reach));
    }
    var attribution =
        new Attribution("occlusion", 0, evaluations.done(), empty, losses.grand(), contributions);
    refined.accept(attribution);
    return attribution;
  }

  /// Without one player, nobody is left, whose worth is known already.
  private static Losses losses(int players, double empty, Evaluations evaluations) {
    if (players == 0) {
      return new Losses(empty, List.of(), 0);
    }
    if (players == 1) {
      double grand = evaluations.values(List.of(Coalitions.everybody(1)))[0];
      return new Losses(grand, List.of(grand - empty), 1);
    }
    return Losses.of(players, evaluations);
  }
}
