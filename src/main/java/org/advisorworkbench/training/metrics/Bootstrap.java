package org.advisorworkbench.training.metrics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Says how sure a figure is by drawing the clients anew, with replacement, many times over.
///
/// All that belongs to a client is drawn together, because a client's answers resemble one another.
///
/// Source: B. Efron and R. Tibshirani, "An Introduction to the Bootstrap", 1993, the percentile
/// interval. It needs some dozens of clients to be trusted.
public final class Bootstrap {
  private static final double TAIL = 0.025;

  private final int draws;
  private final long seed;

  /// @param draws how many samples are drawn; 1,000 and more give steady intervals
  /// @param seed the same seed gives the same interval
  public Bootstrap(int draws, long seed) {
    this.draws = draws;
    this.seed = seed;
  }

  /// The mean of a figure over clients. Clients whose figure is NaN do not take part.
  ///
  /// @return all NaN where no client has a figure
  public Estimate mean(double[] figureOfClient) {
    var known = Arrays.stream(figureOfClient).filter(figure -> !Double.isNaN(figure)).toArray();
    return estimate(
        known.length,
        drawn -> Arrays.stream(drawn).mapToDouble(i -> known[i]).average().orElse(Double.NaN));
  }

  /// The mean difference of two figures of the same clients.
  public Estimate meanDifference(double[] figureOfClient, double[] otherOfClient) {
    return mean(
        IntStream.range(0, figureOfClient.length)
            .mapToDouble(i -> figureOfClient[i] - otherOfClient[i])
            .toArray());
  }

  /// Any figure of a group of clients.
  ///
  /// @param clients how many there are
  /// @param figure of the clients with these indexes, of which some come several times
  public Estimate estimate(int clients, ToDoubleFunction<int[]> figure) {
    double value = figure.applyAsDouble(IntStream.range(0, clients).toArray());
    if (clients == 0) {
      return new Estimate(value, Double.NaN, Double.NaN);
    }
    var random = new SplittableRandom(seed);
    var values = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      values[draw] = figure.applyAsDouble(random.ints(clients, 0, clients).toArray());
    }
    Arrays.sort(values);
    return new Estimate(value, quantile(values, TAIL), quantile(values, 1 - TAIL));
  }

  /// Linear between the two nearest values.
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
