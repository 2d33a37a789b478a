package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.function.Consumer;
import org.advisorworkbench.work.Progress;

/// What is lost when one player alone is taken away: the quickest look at a score, blind to players
/// that stand in for each other.
///
/// - What: v(N) − v(N without i) for each player i; what these miss of v(N) − v(∅) is shared out
///   evenly, so that the values add up.
/// - Shapes: n players, n + 2 evaluations (1 for nobody, 2 for one player).
/// - Units: those of the game. Nothing is drawn, so each interval is the value itself; it says
///   nothing about how far occlusion lies from the Shapley value.
/// - Source: M. Zeiler and R. Fergus, "Visualizing and Understanding Convolutional Networks", 2014;
///   for words J. Li, W. Monroe, D. Jurafsky, "Understanding Neural Networks through Representation
///   Erasure", 2016. The even share is ours.
public final class Occlusion implements Estimator {
  private static final int BATCH = 128;

  @Override
  public Attribution attribute(
      ValueFunction game, Progress progress, Consumer<Attribution> refined) {
    int players = game.players();
    int planned = players <= 1 ? players + 1 : players + 2;
    var evaluations = new Evaluations(game, progress, planned);
    var coalitions = new ArrayList<BitSet>();
    coalitions.add(new BitSet());
    if (players > 0) {
      coalitions.add(everybody(players));
    }
    if (players > 1) {
      for (int player = 0; player < players; player++) {
        var others = everybody(players);
        others.clear(player);
        coalitions.add(others);
      }
    }
    var worths = new double[coalitions.size()];
    for (int start = 0; start < worths.length; start += BATCH) {
      var batch = coalitions.subList(start, Math.min(start + BATCH, worths.length));
      System.arraycopy(evaluations.values(batch), 0, worths, start, batch.size());
    }
    double empty = worths[0];
    double grand = players == 0 ? empty : worths[1];
    var losses = new double[players];
    double sum = 0;
    for (int player = 0; player < players; player++) {
      losses[player] = grand - (players == 1 ? empty : worths[player + 2]);
      sum += losses[player];
    }
    var contributions = new ArrayList<Attribution.Contribution>();
    for (double loss : losses) {
      double value = loss + (grand - empty - sum) / players;
      contributions.add(new Attribution.Contribution(value, value, value));
    }
    var attribution =
        new Attribution("occlusion", 0, evaluations.done(), empty, grand, contributions);
    refined.accept(attribution);
    return attribution;
  }

  private static BitSet everybody(int players) {
    var everybody = new BitSet(players);
    everybody.set(0, players);
    return everybody;
  }
}
