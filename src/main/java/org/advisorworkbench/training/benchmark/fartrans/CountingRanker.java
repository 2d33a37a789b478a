package org.advisorworkbench.training.benchmark.fartrans;

import java.util.Arrays;
import java.util.Locale;
import org.advisorworkbench.training.CoOccurrence;

/// Rankings that count and learn nothing, for others to beat.
enum CountingRanker implements AssetRanker {
  /// How many customers hold an asset.
  POPULARITY {
    @Override
    public double[][] scores(Past past, Holdings holdings, int[] customers) {
      return same(demand(past, holdings, Double.POSITIVE_INFINITY), customers);
    }
  },

  /// The same, where a purchase counts half for every eight splits that it lies back.
  RECENT_POPULARITY {
    @Override
    public double[][] scores(Past past, Holdings holdings, int[] customers) {
      return same(demand(past, holdings, HALF_LIFE), customers);
    }
  },

  /// How often an asset is held together with what the customer holds.
  CO_OCCURRENCE {
    @Override
    public double[][] scores(Past past, Holdings holdings, int[] customers) {
      var together = CoOccurrence.of(holdings.all(), holdings.size());
      var holders = together.holders();
      var scores = new double[customers.length][];
      for (int i = 0; i < customers.length; i++) {
        scores[i] = together.scores(holdings.of(customers[i]));
        for (int column = 0; column < holders.length; column++) {
          scores[i][column] += HOLDER * holders[column];
        }
      }
      return scores;
    }
  };

  private static final double HALF_LIFE = 8;

  /// What a holder counts beside co-occurrence: enough to break ties and little more.
  private static final double HOLDER = 1e-6;

  @Override
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /// The purchases of each asset.
  ///
  /// @param halfLife in splits; older purchases count for less
  private static double[] demand(Past past, Holdings holdings, double halfLife) {
    var demand = new double[holdings.size()];
    for (int customer = 0; customer < holdings.customers(); customer++) {
      var held = holdings.of(customer);
      var since = holdings.since(customer);
      for (int i = 0; i < held.length; i++) {
        demand[held[i]] += Math.pow(0.5, (past.split() - since[i]) / halfLife);
      }
    }
    return demand;
  }

  private static double[][] same(double[] scores, int[] customers) {
    var all = new double[customers.length][];
    Arrays.fill(all, scores);
    return all;
  }
}
