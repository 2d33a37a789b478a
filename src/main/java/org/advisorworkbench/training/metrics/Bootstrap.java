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
    return ratio(figureOfClient, ones(figureOfClient.length));
  }

  /// The mean difference of two figures of the same clients.
  public Estimate meanDifference(double[] figureOfClient, double[] otherOfClient) {
    return mean(
        IntStream.range(0, figureOfClient.length)
            .mapToDouble(i -> figureOfClient[i] - otherOfClient[i])
            .toArray());
  }

  /// The mean of one figure divided by the mean of another, of the same clients. Clients of whom
  /// either is NaN do not take part.
  ///
  /// @return all NaN where no client has both figures
  public Estimate ratio(double[] figureOfClient, double[] otherOfClient) {
    var known =
        IntStream.range(0, figureOfClient.length)
            .filter(i -> !Double.isNaN(figureOfClient[i] + otherOfClient[i]))
            .toArray();
    return resample(
        known.length,
        times -> {
          double sum = 0;
          double other = 0;
          for (int i = 0; i < known.length; i++) {
            sum += times[i] * figureOfClient[known[i]];
            other += times[i] * otherOfClient[known[i]];
          }
          return sum / other;
        });
  }

  /// Any figure of a group of clients. Draws in which it is NaN do not shape the interval.
  ///
  /// @param clients how many there are
  /// @param figure of the clients, each counted as many times as the array says, which is only lent
  public Estimate resample(int clients, ToDoubleFunction<int[]> figure) {
    double value = figure.applyAsDouble(BinaryMetrics.once(clients));
    if (clients == 0) {
      return new Estimate(value, Double.NaN, Double.NaN);
    }
    var random = new SplittableRandom(seed);
    var times = new int[clients];
    var values = new double[draws];
    int known = 0;
    for (int draw = 0; draw < draws; draw++) {
      Arrays.fill(times, 0);
      for (int i = 0; i < clients; i++) {
        times[random.nextInt(clients)]++;
      }
      double drawn = figure.applyAsDouble(times);
      if (!Double.isNaN(drawn)) {
        values[known++] = drawn;
      }
    }
    if (known == 0) {
      return new Estimate(value, Double.NaN, Double.NaN);
    }
    var sorted = Arrays.copyOf(values, known);
    Arrays.sort(sorted);
    return new Estimate(value, quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
  }

  private static double[] ones(int length) {
    var ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  /// Linear between the two nearest values.
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
