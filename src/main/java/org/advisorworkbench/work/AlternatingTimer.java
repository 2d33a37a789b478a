package org.advisorworkbench.work;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/// Times several ways of doing the same, one after the other in each round, so that a machine that
/// gets slower or busier meanwhile slows them all.
///
/// @param warmups rounds that are not timed
/// @param repeats rounds that are
public record AlternatingTimer(int warmups, int repeats) {
  /// The median time of each way, in seconds.
  ///
  /// @param ways in the order in which a round takes them; each is told which round it is
  /// @throws java.util.concurrent.CancellationException if `progress` says so between two rounds
  public Map<String, Double> medianSeconds(Map<String, IntConsumer> ways, Progress progress) {
    var seconds = new LinkedHashMap<String, double[]>();
    ways.keySet().forEach(way -> seconds.put(way, new double[repeats]));
    for (int round = 0; round < warmups + repeats; round++) {
      int place = round - warmups;
      int now = round;
      ways.forEach(
          (way, work) -> {
            progress.checkCancelled();
            long start = System.nanoTime();
            work.accept(now);
            double elapsed = (System.nanoTime() - start) / 1e9;
            seconds.computeIfPresent(
                way,
                (name, times) -> {
                  if (place >= 0) {
                    times[place] = elapsed;
                  }
                  return times;
                });
          });
      progress.report(round + 1L, (long) warmups + repeats);
    }
    var medians = new LinkedHashMap<String, Double>();
    seconds.forEach((way, times) -> medians.put(way, median(times)));
    return medians;
  }

  /// @return the mean of the middle two where there is no middle; NaN of nothing
  public static double median(double[] values) {
    return quantile(values, 0.5);
  }

  /// The value that a share of all lie below: between two values in proportion, as R's type 7 has
  /// it.
  ///
  /// @param share 0 to 1
  /// @return NaN of nothing
  public static double quantile(double[] values, double share) {
    if (values.length == 0) {
      return Double.NaN;
    }
    var sorted = values.clone();
    Arrays.sort(sorted);
    double place = share * (sorted.length - 1);
    int below = (int) place;
    double above = sorted[Math.min(below + 1, sorted.length - 1)];
    return sorted[below] + (place - below) * (above - sorted[below]);
  }
}
