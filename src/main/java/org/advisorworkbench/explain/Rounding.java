package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How values are shown: with few digits, and so that what is shown adds up.
///
/// - What: every value is rounded to the nearest unit. What the sum then misses of a total is given
///   to the values that rounding moved farthest the other way, one unit each, greatest values first
///   among equal ones.
/// - Units: whole numbers of hundredths or thousandths of the values' unit. No shown value lies a
///   whole unit off, unless the total is not that of the values.
/// - Source: the method of largest remainders (T. Hare, A. Hamilton), as seats are shared out,
///   about the nearest units instead of those below.
public enum Rounding {
  HUNDREDTHS(100),
  THOUSANDTHS(1000);

  private final int units;

  Rounding(int units) {
    this.units = units;
  }

  /// The nearest whole number of units; 0 for NaN.
  public long of(double value) {
    return Math.round(value * units);
  }

  /// As a number again: what is shown.
  public double value(long rounded) {
    return (double) rounded / units;
  }

  /// A list of values as it is shown, with all that have no row of their own in one more.
  ///
  /// @param values all of them, in the order in which they are shown
  /// @param own how many have a row of their own, the first ones
  /// @param total what is shown for the sum of all values
  /// @return one number for each own row, and one for all others if there are any, which takes what
  ///   rounding left over; they add up to `total` unless there are no values
  public List<Long> list(List<Double> values, int own, long total) {
    if (own >= values.size()) {
      return addingUp(values, total);
    }
    var shown = new ArrayList<>(values.subList(0, own).stream().map(this::of).toList());
    shown.add(total - shown.stream().mapToLong(Long::longValue).sum());
    return shown;
  }

  /// Values as they are shown.
  ///
  /// @param total what is shown for their sum
  /// @return one number for each; they add up to `total` unless there are none
  public List<Long> addingUp(List<Double> values, long total) {
    var shown = new ArrayList<>(values.stream().map(this::of).toList());
    long missing = total - shown.stream().mapToLong(Long::longValue).sum();
    int step = Long.signum(missing);
    var order =
        IntStream.range(0, shown.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer i) -> -step * left(values.get(i)))
                    .thenComparingDouble(i -> -Math.abs(values.get(i))))
            .toList();
    for (int given = 0; !order.isEmpty() && given < Math.abs(missing); given++) {
      int next = order.get(given % order.size());
      shown.set(next, shown.get(next) + step);
    }
    return shown;
  }

  /// How far a value lies above what is shown for it, in steps that hide the last bits of doubles.
  private double left(double value) {
    return Math.rint((value * units - of(value)) * 1e6);
  }
}
