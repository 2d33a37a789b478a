package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// Games to attribute, and a calculation of Shapley values that shares nothing with ours: the
/// average credit over every order of the players.
final class Games {
  private Games() {}

  static Counted of(int players, ToDoubleFunction<BitSet> worth) {
    return new Counted(players, worth);
  }

  /// A game that remembers how often it was asked.
  static final class Counted implements ValueFunction {
    private final int players;
    private final ToDoubleFunction<BitSet> worth;
    int asked;

    Counted(int players, ToDoubleFunction<BitSet> worth) {
      this.players = players;
      this.worth = worth;
    }

    @Override
    public int players() {
      return players;
    }

    @Override
    public double[] values(List<BitSet> coalitions) {
      asked += coalitions.size();
      return coalitions.stream().mapToDouble(worth).toArray();
    }
  }

  /// A game in which every player, pair and triple has a random worth of its own.
  static Counted random(int players, long seed) {
    var random = new Random(seed);
    var terms = new ArrayList<BitSet>();
    var worths = new ArrayList<Double>();
    for (int term = 0; term < 4 * players; term++) {
      var members = new BitSet();
      for (int size = term % 3; size >= 0; size--) {
        members.set(random.nextInt(players));
      }
      terms.add(members);
      worths.add(random.nextGaussian());
    }
    return of(
        players,
        coalition -> {
          double worth = 0.7;
          for (int term = 0; term < terms.size(); term++) {
            var missing = (BitSet) terms.get(term).clone();
            missing.andNot(coalition);
            worth += missing.isEmpty() ? worths.get(term) : 0;
          }
          return worth;
        });
  }

  static double[] averageOverAllOrders(ValueFunction game) {
    var totals = new double[game.players()];
    int orders = permute(new ArrayList<>(), game, totals);
    for (int player = 0; player < totals.length; player++) {
      totals[player] /= orders;
    }
    return totals;
  }

  private static int permute(List<Integer> order, ValueFunction game, double[] totals) {
    if (order.size() == game.players()) {
      var present = new BitSet();
      double before = game.values(List.of(present))[0];
      for (int player : order) {
        present.set(player);
        double after = game.values(List.of(present))[0];
        totals[player] += after - before;
        before = after;
      }
      return 1;
    }
    int orders = 0;
    for (int player = 0; player < game.players(); player++) {
      if (!order.contains(player)) {
        order.add(player);
        orders += permute(order, game, totals);
        order.removeLast();
      }
    }
    return orders;
  }

  static double[] values(Attribution attribution) {
    return attribution.contributions().stream()
        .mapToDouble(Attribution.Contribution::value)
        .toArray();
  }
}
