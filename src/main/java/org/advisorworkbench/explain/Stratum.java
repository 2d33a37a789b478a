package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The coalitions of one size with their complements, and what has been drawn of them.
final class Stratum {
  private final int size;
  private final double pairs;
  private final double mass;
  private final Set<BitSet> drawn = new HashSet<>();
  private int families;

  private Stratum(int size, double pairs, double mass) {
    this.size = size;
    this.pairs = pairs;
    this.mass = mass;
  }

  /// One for each size up to half of the players.
  static List<Stratum> of(int players) {
    var strata = new ArrayList<Stratum>();
    for (int size = 1; 2 * size <= players; size++) {
      double twice = 2 * size == players ? 2 : 1;
      strata.add(
          new Stratum(
              size,
              choose(players, size) / twice,
              2.0 * (players - 1) / (size * (players - (double) size)) / twice));
    }
    return strata;
  }

  int size() {
    return size;
  }

  /// How many coalitions there are, each counted with its complement.
  double pairs() {
    return pairs;
  }

  /// Their weight in the regression, all together.
  double mass() {
    return mass;
  }

  int drawn() {
    return drawn.size();
  }

  boolean exhausted() {
    return drawn.size() >= pairs;
  }

  /// The weight that each drawn pair has in the regression.
  double weight() {
    return mass / drawn.size();
  }

  /// How many families were drawn.
  int families() {
    return families;
  }

  /// Begins a family.
  ///
  /// @return its number
  int nextFamily() {
    return families++;
  }

  /// @return whether the coalition is new
  boolean draw(BitSet coalition) {
    return drawn.add(coalition);
  }

  /// Binomial coefficient, as a double: beyond 2⁵³ only roughly.
  private static double choose(int n, int k) {
    double choices = 1;
    for (int i = 1; i <= k; i++) {
      choices = choices * (n - k + i) / i;
    }
    return Math.rint(choices);
  }
}
