package org.advisorworkbench.training.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// How one thing is distributed among the reference cases and among the recent ones.
///
/// @param name of the thing
public record Shift(String name, List<Bin> bins, StabilityIndex index) {
  private static final int PARTS = 10;

  public Shift {
    bins = List.copyOf(bins);
  }

  /// A range or a word.
  ///
  /// @param reference how many of the reference cases lie in it
  /// @param recent how many of the recent cases do
  public record Bin(String label, long reference, long recent) {}

  /// Each word is a bin.
  static Shift ofWords(String name, List<String> reference, List<String> recent) {
    var words = new TreeSet<>(reference);
    words.addAll(recent);
    var labels = List.copyOf(words);
    return of(
        name,
        labels,
        counts(labels.size(), reference, labels::indexOf),
        counts(labels.size(), recent, labels::indexOf));
  }

  /// The bins are the tenths of the reference cases, fewer where many of them are equal; numbers
  /// that are not known (NaN) have one of their own.
  static Shift ofNumbers(String name, double[] reference, double[] recent) {
    var limits = limits(reference);
    var labels = new ArrayList<String>();
    for (double limit : limits) {
      labels.add(String.format(Locale.ROOT, "up to %s", brief(limit)));
    }
    labels.add("more");
    labels.add("unknown");
    ToIntFunction<Double> bin = value -> bin(value, limits);
    return of(
        name,
        labels,
        counts(labels.size(), boxed(reference), bin),
        counts(labels.size(), boxed(recent), bin));
  }

  private static String brief(double limit) {
    return limit == Math.rint(limit) && Math.abs(limit) < 1e15
        ? "%d".formatted((long) limit)
        : String.format(Locale.ROOT, "%.3g", limit);
  }

  /// The upper limits of all bins but the last, rising.
  private static double[] limits(double[] reference) {
    var sorted = Arrays.stream(reference).filter(value -> !Double.isNaN(value)).sorted().toArray();
    if (sorted.length == 0) {
      return new double[0];
    }
    return IntStream.range(1, PARTS)
        .mapToDouble(part -> sorted[Math.ceilDiv(part * sorted.length, PARTS) - 1])
        .distinct()
        .toArray();
  }

  private static int bin(double value, double[] limits) {
    if (Double.isNaN(value)) {
      return limits.length + 1;
    }
    int bin = 0;
    while (bin < limits.length && value > limits[bin]) {
      bin++;
    }
    return bin;
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static <T> long[] counts(int bins, List<T> cases, ToIntFunction<T> binOf) {
    var counts = new long[bins];
    cases.forEach(each -> counts[binOf.applyAsInt(each)]++);
    return counts;
  }

  private static Shift of(String name, List<String> labels, long[] reference, long[] recent) {
    return new Shift(
        name,
        IntStream.range(0, labels.size())
            .mapToObj(i -> new Bin(labels.get(i), reference[i], recent[i]))
            .filter(bin -> bin.reference() + bin.recent() > 0)
            .toList(),
        StabilityIndex.of(reference, recent));
  }
}
