package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.advisorworkbench.explain.Interactions.Interaction;
import org.advisorworkbench.explain.Interactions.Pair;
import org.advisorworkbench.work.Progress;
import org.apache.commons.statistics.distribution.TDistribution;

/// The Shapley interaction index of every pair of a row and a column, from coalitions that all
/// pairs share.
///
/// - What: the index of [Interactions]. A coalition of all players is drawn by first drawing a
///   chance, evenly between 0 and 1, and then letting every player in with it. Seen from the
///   players beside any pair, every size is then as likely as every other and so is every coalition
///   of a size, which is what the index averages over. Each draw comes with its complement.
/// - Shapes: r rows and c columns; a draw takes 2 (1 + r)(1 + c) evaluations and gives all r · c
///   pairs, where [Interactions] takes 8 for one. Rows change in (1 + r) ways and columns in (1 +
///   c), so that a model which reads both sides apart reads each side that often only.
/// - Units: those of the game. Intervals by Student's t from the spread of the draws, as wide as to
///   hold all pairs of the grid together in 95 % (by C. E. Bonferroni's inequality: each in 1 −
///   0.05 / (r · c)); NaN with fewer than two draws.
/// - Source: M. Grabisch and M. Roubens, "An Axiomatic Approach to the Concept of Interaction among
///   Players in Cooperative Games", 1999; the shared coalitions are ours.
public final class InteractionGrid {
  private static final double ERROR = 0.05;

  private final int draws;
  private final long seed;

  /// @param draws coalitions, each with its complement; 1 or more
  /// @param seed where the random draws start from
  public InteractionGrid(int draws, long seed) {
    if (draws < 1) {
      throw new IllegalArgumentException("expected 1 draw or more, found " + draws);
    }
    this.draws = draws;
    this.seed = seed;
  }

  /// A grid as far as it is known.
  ///
  /// @param cells row by row
  /// @param evaluations how many coalitions were evaluated for it
  public record Estimate(List<Interaction> cells, int evaluations) {
    public Estimate {
      cells = List.copyOf(cells);
    }
  }

  /// How many evaluations a grid takes.
  public static long evaluations(int rows, int columns, int draws) {
    return rows == 0 || columns == 0 ? 0 : 2L * (1 + rows) * (1 + columns) * draws;
  }

  /// @param rows players, none of them a column
  /// @param refined hears of all pairs after each draw but the first
  /// @throws java.util.concurrent.CancellationException if cancelled between two draws
  public Estimate of(
      ValueFunction game,
      List<Integer> rows,
      List<Integer> columns,
      Progress progress,
      Consumer<Estimate> refined) {
    var found = new Estimate(List.of(), 0);
    if (rows.isEmpty() || columns.isEmpty()) {
      return found;
    }
    var evaluations =
        new Evaluations(game, progress, evaluations(rows.size(), columns.size(), draws));
    var random = new Random(seed);
    var means = new PairMeans(rows.size() * columns.size());
    while (means.count() < draws) {
      var drawn = draw(game.players(), random);
      var complement = (BitSet) drawn.clone();
      complement.flip(0, game.players());
      var asked = new ArrayList<>(changes(drawn, rows, columns));
      asked.addAll(changes(complement, rows, columns));
      means.add(surplus(evaluations.values(asked), asked, rows, columns));
      found =
          new Estimate(interactions(means, rows, columns, game.precision()), evaluations.done());
      if (means.count() > 1) {
        refined.accept(found);
      }
    }
    return found;
  }

  private static BitSet draw(int players, Random random) {
    double chance = random.nextDouble();
    var drawn = new BitSet();
    for (int player = 0; player < players; player++) {
      drawn.set(player, random.nextDouble() < chance);
    }
    return drawn;
  }

  /// The coalition as it is and with each row changed, each of these as it is and with each column
  /// changed.
  private static List<BitSet> changes(BitSet drawn, List<Integer> rows, List<Integer> columns) {
    var changes = new ArrayList<BitSet>();
    for (int row = -1; row < rows.size(); row++) {
      for (int column = -1; column < columns.size(); column++) {
        var changed = (BitSet) drawn.clone();
        if (row >= 0) {
          changed.flip(rows.get(row));
        }
        if (column >= 0) {
          changed.flip(columns.get(column));
        }
        changes.add(changed);
      }
    }
    return changes;
  }

  /// Δ of each pair, averaged over the coalition and its complement.
  private static double[] surplus(
      double[] worths, List<BitSet> asked, List<Integer> rows, List<Integer> columns) {
    int half = worths.length / 2;
    int width = columns.size() + 1;
    var surplus = new double[rows.size() * columns.size()];
    for (int start = 0; start < worths.length; start += half) {
      var drawn = asked.get(start);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < columns.size(); column++) {
          double change =
              worths[start]
                  - worths[start + (row + 1) * width]
                  - worths[start + column + 1]
                  + worths[start + (row + 1) * width + column + 1];
          // Changing one that is in and one that is out gives the difference with the other sign.
          boolean alike = drawn.get(rows.get(row)) == drawn.get(columns.get(column));
          surplus[row * columns.size() + column] += (alike ? change : -change) / 2;
        }
      }
    }
    return surplus;
  }

  private static List<Interaction> interactions(
      PairMeans means, List<Integer> rows, List<Integer> columns, double precision) {
    int cells = rows.size() * columns.size();
    double factor =
        means.count() < 2
            ? Double.NaN
            : TDistribution.of(means.count() - 1.0).inverseSurvivalProbability(ERROR / 2 / cells)
                / Math.sqrt(means.count());
    var interactions = new ArrayList<Interaction>();
    for (int cell = 0; cell < cells; cell++) {
      double value = means.mean(cell);
      // A surplus is the difference of two differences.
      double reach = Math.max(2 * precision, factor * Math.sqrt(means.variance(cell)));
      var pair = new Pair(rows.get(cell / columns.size()), columns.get(cell % columns.size()));
      interactions.add(new Interaction(pair, value, value - reach, value + reach));
    }
    return List.copyOf(interactions);
  }
}
