package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.advisorworkbench.work.Progress;

/// What two players are worth together beyond what each is worth alone: the Shapley interaction
/// index of pairs.
///
/// - What: Δᵢⱼ(S) = v(S ∪ {i, j}) − v(S ∪ {i}) − v(S ∪ {j}) + v(S), averaged over the coalitions S
///   of the others, in which every size is as likely as every other and so is every coalition of a
///   size. Positive where the two strengthen each other, negative where one stands in for the
///   other.
/// - Shapes: P pairs of n players; a draw takes 8 evaluations (a coalition of the others and its
///   complement). With n − 2 others of which all coalitions are affordable, all are asked, and the
///   index is exact.
/// - Units: those of the game. Intervals of 95 % by Student's t from the spread of the draws; NaN
///   with fewer than two.
/// - Source: M. Grabisch and M. Roubens, "An Axiomatic Approach to the Concept of Interaction among
///   Players in Cooperative Games", 1999.
public final class Interactions {
  private static final int DRAWS_PER_BATCH = 16;

  private final int draws;
  private final long seed;

  /// @param draws of each pair, 1 or more
  /// @param seed where the random draws start from
  public Interactions(int draws, long seed) {
    if (draws < 1) {
      throw new IllegalArgumentException("expected 1 draw or more, found " + draws);
    }
    this.draws = draws;
    this.seed = seed;
  }

  /// Two different players, by index.
  public record Pair(int first, int second) {}

  /// The index of a pair with its 95 % interval.
  ///
  /// @param low equal to the value where all coalitions were asked
  public record Interaction(Pair pair, double value, double low, double high) {}

  /// @param refined hears of all pairs known so far, whenever one more is
  /// @return in the order of `pairs`
  public List<Interaction> of(
      ValueFunction game,
      List<Pair> pairs,
      Progress progress,
      Consumer<List<Interaction>> refined) {
    int others = game.players() - 2;
    boolean all = others <= 16 && 1 << others <= 2L * draws;
    long perPair = all ? 4L << others : 8L * draws;
    var evaluations = new Evaluations(game, progress, perPair * pairs.size());
    var random = new Random(seed);
    var found = new ArrayList<Interaction>();
    for (var pair : pairs) {
      var rest =
          IntStream.range(0, game.players())
              .filter(player -> player != pair.first() && player != pair.second())
              .toArray();
      found.add(
          all ? enumerated(pair, rest, evaluations) : sampled(pair, rest, evaluations, random));
      refined.accept(List.copyOf(found));
    }
    return List.copyOf(found);
  }

  private static Interaction enumerated(Pair pair, int[] rest, Evaluations evaluations) {
    var coalitions = new ArrayList<BitSet>();
    for (int mask = 0; mask < 1 << rest.length; mask++) {
      var coalition = new BitSet();
      for (int i = 0; i < rest.length; i++) {
        coalition.set(rest[i], (mask & 1 << i) != 0);
      }
      coalitions.add(coalition);
    }
    var surplus = surplus(pair, coalitions, evaluations);
    double value = 0;
    for (int mask = 0; mask < surplus.length; mask++) {
      value += surplus[mask] / ((rest.length + 1) * choose(rest.length, Integer.bitCount(mask)));
    }
    return new Interaction(pair, value, value, value);
  }

  private Interaction sampled(Pair pair, int[] rest, Evaluations evaluations, Random random) {
    var means = new PairMeans(1);
    while (means.count() < draws) {
      int size = Math.min(DRAWS_PER_BATCH, draws - means.count());
      var coalitions = new ArrayList<BitSet>();
      for (int draw = 0; draw < size; draw++) {
        var coalition = randomCoalition(rest, random);
        var complement = new BitSet();
        for (int player : rest) {
          complement.set(player, !coalition.get(player));
        }
        coalitions.add(coalition);
        coalitions.add(complement);
      }
      var surplus = surplus(pair, coalitions, evaluations);
      for (int draw = 0; draw < size; draw++) {
        means.add(new double[] {(surplus[2 * draw] + surplus[2 * draw + 1]) / 2});
      }
    }
    var contribution = means.contributions().getFirst();
    return new Interaction(pair, contribution.value(), contribution.low(), contribution.high());
  }

  /// A size, each as likely as the others, then a coalition of that size.
  private static BitSet randomCoalition(int[] rest, Random random) {
    int size = random.nextInt(rest.length + 1);
    var coalition = new BitSet();
    for (int last = rest.length - size; last < rest.length; last++) {
      int place = random.nextInt(last + 1);
      coalition.set(coalition.get(rest[place]) ? rest[last] : rest[place]);
    }
    return coalition;
  }

  /// Δ of the pair for each coalition of the others.
  private static double[] surplus(Pair pair, List<BitSet> coalitions, Evaluations evaluations) {
    var asked = new ArrayList<BitSet>();
    for (var coalition : coalitions) {
      asked.add(coalition);
      asked.add(with(coalition, pair.first()));
      asked.add(with(coalition, pair.second()));
      asked.add(with(with(coalition, pair.first()), pair.second()));
    }
    var worths = evaluations.values(asked);
    return IntStream.range(0, coalitions.size())
        .mapToDouble(i -> worths[4 * i] - worths[4 * i + 1] - worths[4 * i + 2] + worths[4 * i + 3])
        .toArray();
  }

  private static BitSet with(BitSet coalition, int player) {
    var larger = (BitSet) coalition.clone();
    larger.set(player);
    return larger;
  }

  private static double choose(int n, int k) {
    double choices = 1;
    for (int i = 1; i <= k; i++) {
      choices = choices * (n - k + i) / i;
    }
    return choices;
  }
}
