package org.advisorworkbench.training.drift;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The population stability index (PSI): how far a distribution has moved.
///
/// - What: Σ (q − p) · ln(q / p) over the bins, with p the share of the reference and q that of the
///   recent cases: the symmetric Kullback-Leibler divergence.
/// - Shapes: two arrays of counts, one entry for each bin.
/// - Units: nats, 0 and more; NaN where a period has no cases.
/// - Errors: a bin that is empty in one period counts as half a case there, since the index would
///   be infinite otherwise; bins that are empty in both are left out. With few cases the index is
///   large by chance alone: without any change it is about a χ² variable of one degree less than
///   there are bins, times (1/n + 1/m) for n and m cases. An index below the 95 % point of that
///   raises no alarm.
/// - Source: N. Siddiqi, "Credit Risk Scorecards", 2006, for the index and its thresholds of 0.1
///   and 0.25; B. Yurdakul and J. Naranjo, "Statistical Properties of the Population Stability
///   Index", Journal of Risk Model Validation, 2020, for its distribution.
///
/// @param value the index
/// @param chance what it exceeds in one of twenty cases without any change
public record StabilityIndex(double value, double chance, Alarm alarm) {
  /// From here on a change is worth a watch.
  public static final double WATCH = 0.1;

  /// From here on it is an alarm.
  public static final double ALARM = 0.25;

  private static final double EMPTY_BIN = 0.5;
  private static final double CONFIDENCE = 0.95;

  /// @param reference counts of the reference cases, by bin
  /// @param recent counts of the recent cases, by bin
  public static StabilityIndex of(long[] reference, long[] recent) {
    if (reference.length != recent.length) {
      throw new IllegalArgumentException(
          "expected the same bins, found %d and %d".formatted(reference.length, recent.length));
    }
    long n = Arrays.stream(reference).sum();
    long m = Arrays.stream(recent).sum();
    if (n == 0 || m == 0) {
      return new StabilityIndex(Double.NaN, Double.NaN, Alarm.NOT_ENOUGH_DATA);
    }
    var filled =
        IntStream.range(0, reference.length).filter(i -> reference[i] + recent[i] > 0).toArray();
    double value = index(shares(reference, filled), shares(recent, filled));
    double chance = filled.length < 2 ? 0 : chance(filled.length, n, m);
    return new StabilityIndex(value, chance, alarm(value, chance));
  }

  private static double[] shares(long[] counts, int[] bins) {
    var cases =
        IntStream.of(bins).mapToDouble(bin -> Math.max((double) counts[bin], EMPTY_BIN)).toArray();
    double total = Arrays.stream(cases).sum();
    return Arrays.stream(cases).map(count -> count / total).toArray();
  }

  private static double index(double[] reference, double[] recent) {
    return IntStream.range(0, reference.length)
        .mapToDouble(i -> (recent[i] - reference[i]) * Math.log(recent[i] / reference[i]))
        .sum();
  }

  private static double chance(int bins, long n, long m) {
    return ChiSquaredDistribution.of(bins - 1).inverseCumulativeProbability(CONFIDENCE)
        * (1.0 / n + 1.0 / m);
  }

  private static Alarm alarm(double value, double chance) {
    if (value > chance && value >= WATCH) {
      return value >= ALARM ? Alarm.ALARM : Alarm.WATCH;
    }
    return chance > ALARM ? Alarm.NOT_ENOUGH_DATA : Alarm.STEADY;
  }
}
