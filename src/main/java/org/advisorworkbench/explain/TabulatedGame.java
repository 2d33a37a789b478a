package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.work.Progress;

/// A small game of which every coalition was asked once, to be played many times at no cost.
public final class TabulatedGame implements ValueFunction {
  private static final int BATCH = 256;

  private final int players;
  private final double[] worths;
  private final double precision;

  private TabulatedGame(int players, double[] worths, double precision) {
    this.players = players;
    this.worths = worths;
    this.precision = precision;
  }

  /// Asks for all 2ⁿ coalitions, those with the same players of the larger side together, so that a
  /// game of two sides works that side once.
  ///
  /// @param firstSide how many of the players, the first ones, stand on one side
  /// @throws java.util.concurrent.CancellationException if `progress` says so between two batches
  public static TabulatedGame of(ValueFunction game, int firstSide, Progress progress) {
    int players = game.players();
    if (players > ExactShapley.MOST_PLAYERS) {
      throw new IllegalArgumentException(
          "expected at most %d players, found %d".formatted(ExactShapley.MOST_PLAYERS, players));
    }
    var order = order(players, firstSide);
    var worths = new double[order.length];
    var evaluations = new Evaluations(game, progress, worths.length);
    for (int start = 0; start < order.length; start += BATCH) {
      var batch = new ArrayList<BitSet>();
      for (int i = start; i < Math.min(start + BATCH, order.length); i++) {
        batch.add(BitSet.valueOf(new long[] {order[i]}));
      }
      var found = evaluations.values(batch);
      for (int i = 0; i < found.length; i++) {
        worths[order[start + i]] = found[i];
      }
    }
    return new TabulatedGame(players, worths, game.precision());
  }

  private static int[] order(int players, int firstSide) {
    var order = new int[1 << players];
    int second = players - firstSide;
    for (int i = 0; i < order.length; i++) {
      order[i] = firstSide < second ? i : i >> second | (i & ((1 << second) - 1)) << firstSide;
    }
    return order;
  }

  @Override
  public int players() {
    return players;
  }

  @Override
  public double precision() {
    return precision;
  }

  @Override
  public double[] values(List<BitSet> coalitions) {
    return coalitions.stream().mapToDouble(this::worth).toArray();
  }

  private double worth(BitSet coalition) {
    return worths[coalition.isEmpty() ? 0 : (int) coalition.toLongArray()[0]];
  }
}
