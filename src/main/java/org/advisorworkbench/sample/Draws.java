package org.advisorworkbench.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// Random draws that follow from a seed alone.
///
/// Only [SplittableRandom#nextLong()], whose algorithm is specified, and [StrictMath] are used, so
/// that a seed gives the same draws on every JDK and processor. Each purpose has a stream of its
/// own: one more product leaves the clients as they are.
final class Draws {
  private final SplittableRandom random;

  Draws(long seed, String purpose) {
    long hash = 1125899906842597L;
    for (int i = 0; i < purpose.length(); i++) {
      hash = 31 * hash + purpose.charAt(i);
    }
    random = new SplittableRandom(new SplittableRandom(seed).nextLong() ^ hash);
  }

  /// From 0, inclusive, to 1, exclusive.
  double uniform() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  double uniform(double low, double high) {
    return low + (high - low) * uniform();
  }

  /// From `low` to `high`, both inclusive.
  int between(int low, int high) {
    return low + (int) (uniform() * (high - low + 1));
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /// A standard normal deviate, by the method of Box and Muller.
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  /// A log-normal deviate.
  ///
  /// @param sigma standard deviation of the logarithm
  double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  <T> T pick(List<T> items) {
    return items.get((int) (uniform() * items.size()));
  }

  /// A position among weights, each with a probability in proportion to its weight.
  int index(double... weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double mark = uniform() * total;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        mark -= weights[i];
        if (mark < 0) {
          return i;
        }
      }
    }
    return last;
  }

  /// One of the items, each with a probability in proportion to its weight.
  <T> T weighted(List<T> items, ToDoubleFunction<? super T> weight) {
    return items.get(index(items.stream().mapToDouble(weight).toArray()));
  }

  /// Several different items, drawn one after the other by weight.
  <T> List<T> several(int count, List<T> items, ToDoubleFunction<? super T> weight) {
    var weights = items.stream().mapToDouble(weight).toArray();
    var drawn = new ArrayList<T>();
    while (drawn.size() < Math.min(count, items.size())) {
      int index = index(weights);
      weights[index] = 0;
      drawn.add(items.get(index));
    }
    return drawn;
  }
}
