package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Families of coalitions that share their parts: of players on two sides, two choices from one are
/// crossed with two from the other. A game that works on each side alone before it brings both
/// together, as a split encoder does, has then half the work for as many coalitions.
///
/// - What: the share of the first side in a coalition is that of a random coalition of its size;
///   then both sides' choices are drawn. Where a side has but one choice, four of the other are
///   taken. A family that is smaller than others, because there are too few choices, is taken the
///   more often: so each coalition of a size is as likely as any other.
/// - Errors: four coalitions of a family tell less than four that are drawn apart. On the shipped
///   model the errors grow by a fifth (see `docs/benchmarks.md`); whoever estimates a spread has to
///   take the families as units.
/// - The choices of a side depend on the seed, the size and the side's number of players alone.
///   Games that have one side in common therefore ask for the same parts of it.
final class SharedSides implements CoalitionFamilies {
  private static final int MEMBERS = 4;

  private final int players;
  private final Random random;
  private final Side first;
  private final Side second;

  /// @param firstSide how many players stand on the first side, 1 to players − 1
  SharedSides(int firstSide, int players, long seed) {
    this.players = players;
    this.random = new Random(seed);
    this.first = new Side(firstSide, seed);
    this.second = new Side(players - firstSide, ~seed);
  }

  @Override
  public List<BitSet> next(int size) {
    while (true) {
      int ofFirst = Coalitions.random(players, size, random).get(0, first.players).cardinality();
      int rows = Math.min(2, first.choices(ofFirst));
      int columns = Math.min(MEMBERS / rows, second.choices(size - ofFirst));
      rows = Math.min(MEMBERS / columns, first.choices(ofFirst));
      if (random.nextInt(rows * columns) == 0) {
        return crossed(first.next(ofFirst, rows), second.next(size - ofFirst, columns));
      }
    }
  }

  private List<BitSet> crossed(Iterable<BitSet> rows, Iterable<BitSet> columns) {
    var family = new ArrayList<BitSet>();
    for (var row : rows) {
      for (var column : columns) {
        var coalition = (BitSet) row.clone();
        column.stream().forEach(player -> coalition.set(first.players + player));
        family.add(coalition);
      }
    }
    return family;
  }

  /// The choices from one side, each size with random numbers of its own.
  private static final class Side {
    private final int players;
    private final long seed;
    private final Map<Integer, Random> randoms = new HashMap<>();

    Side(int players, long seed) {
      this.players = players;
      this.seed = seed;
    }

    /// How many choices there are, but at most [#MEMBERS].
    int choices(int size) {
      if (size == 0 || size == players) {
        return 1;
      }
      return size == 1 || size == players - 1 ? Math.min(players, MEMBERS) : MEMBERS;
    }

    /// @param count of different choices
    Iterable<BitSet> next(int size, int count) {
      var own = randoms.computeIfAbsent(size, s -> new Random(mixed(seed, s)));
      var choices = new LinkedHashSet<BitSet>();
      while (choices.size() < count) {
        choices.add(Coalitions.random(players, size, own));
      }
      return choices;
    }

    /// Seeds that lie far apart for sizes that follow one another.
    ///
    /// Source: the finalizer of G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number
    /// Generators", 2014.
    private static long mixed(long seed, int size) {
      long z = seed + 0x9E3779B97F4A7C15L * (size + 1L);
      z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      return z ^ (z >>> 31);
    }
  }
}
