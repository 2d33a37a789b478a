package org.advisorworkbench.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.advisorworkbench.work.Progress;

/// Looks for the smallest set of players whose absence turns the sign of a worth.
///
/// - What: of a game with v(N) > 0, a set R with v(N ∖ R) < −margin. First every player alone; then
///   greedily the players with the largest drops, and those with the largest guesses, until the
///   sign turns; what is not needed is taken out again; at last all pairs and triples, as far as
///   the budget goes, those with the largest drops first. A smaller set takes the place of a larger
///   one.
/// - Shapes: n removable players; n + 1 evaluations for the players alone, up to n(n − 1)/2 for the
///   pairs. Never more than the budget.
/// - Units: those of the game.
/// - Errors: every set that is found was evaluated and confirmed, so it turns the sign; that none
///   smaller does is claimed only where all smaller ones were ([Result#smallest]). A search that
///   finds nothing proves nothing beyond the sizes it exhausted.
/// - Source: greedy addition and pruning as in D. Martens and F. Provost, "Explaining Data-Driven
///   Document Classifications", 2014 (SEDC); the enumeration is ours.
public final class FlipSearch {
  /// More words than a person would hold in mind are no explanation.
  public static final int MOST_REMOVED = 16;

  /// Sets larger than this are not enumerated.
  private static final int MOST_ENUMERATED = 3;

  /// How many players a greedy step chooses from.
  private static final int CHOICES = 12;

  private static final int BATCH = 64;

  private final int budget;
  private final double margin;

  /// @param budget the most evaluations, 1 or more
  /// @param margin how far beyond zero a worth has to go, in the unit of the game; 0 or more
  public FlipSearch(int budget, double margin) {
    if (budget < 1 || margin < 0) {
      throw new IllegalArgumentException(
          "expected a budget of 1 or more and a margin of 0 or more, found %d and %s"
              .formatted(budget, margin));
    }
    this.budget = budget;
    this.margin = margin;
  }

  /// What was found.
  ///
  /// @param removed the set, in ascending order; empty where none was found
  /// @param exhausted every set of up to so many players was evaluated, and none of them turns the
  ///   sign and was confirmed
  /// @param longest how many players the largest set had that was evaluated
  /// @param evaluations how many sets were evaluated, the empty one included
  public record Result(List<Integer> removed, int exhausted, int longest, int evaluations) {
    public Result {
      removed = List.copyOf(removed);
    }

    /// Whether all smaller sets were evaluated, so that none of them turns the sign.
    public boolean smallest() {
      return removed.size() == exhausted + 1;
    }
  }

  /// @param removable players that may be absent; the others are always present
  /// @param guesses what each player of the game may be worth, to try the likely ones first
  /// @param confirmed asked of sets that turn the sign; one that it denies is none
  /// @throws IllegalArgumentException unless v(N) is positive
  /// @throws java.util.concurrent.CancellationException if cancelled between two batches
  public Result search(
      ValueFunction game,
      BitSet removable,
      double[] guesses,
      Predicate<BitSet> confirmed,
      Progress progress) {
    return new Run(game, removable, confirmed, progress).search(guesses);
  }

  /// A set of players and what the others are worth without it.
  private record Trial(BitSet removed, double worth) {
    int size() {
      return removed.cardinality();
    }
  }

  /// One search.
  private final class Run {
    private final Evaluations evaluations;
    private final BitSet everybody = new BitSet();
    private final List<Integer> removable;
    private final Predicate<BitSet> confirmed;
    private final double[] drops;
    private int exhausted;
    private int longest;

    Run(ValueFunction game, BitSet removable, Predicate<BitSet> confirmed, Progress progress) {
      this.confirmed = confirmed;
      this.evaluations = new Evaluations(game, progress, budget);
      this.everybody.set(0, game.players());
      this.removable = new ArrayList<>(removable.stream().boxed().toList());
      this.drops = new double[game.players()];
    }

    Result search(double[] guesses) {
      double grand = evaluate(List.of(new BitSet())).getFirst().worth();
      if (!(grand > 0)) {
        throw new IllegalArgumentException(
            "expected a worth of all players above 0, found " + grand);
      }
      removable.sort(Comparator.comparingDouble(player -> -guesses[player]));
      var found = alone(grand);
      if (found.isEmpty() && exhausted == 1) {
        var likely = List.copyOf(removable);
        removable.sort(Comparator.comparingDouble(player -> -drops[player]));
        found = smaller(greedy(likely).map(this::pruned));
      }
      return new Result(
          found.map(trial -> trial.removed().stream().boxed().toList()).orElse(List.of()),
          exhausted,
          longest,
          evaluations.done());
    }

    /// Takes every player away alone, and notes what that costs.
    private Optional<Trial> alone(double grand) {
      var trials = evaluate(removable.stream().map(player -> set(List.of(player))).toList());
      for (var trial : trials) {
        drops[trial.removed().nextSetBit(0)] = grand - trial.worth();
      }
      var turned = lowest(trials);
      boolean all = !trials.isEmpty() && trials.size() == removable.size();
      exhausted = all && turned.isEmpty() ? 1 : 0;
      return turned;
    }

    /// Adds players until the sign turns: in the order of their drops, in that of the guesses, and
    /// where neither is enough, whichever drops the worth most in each step.
    private Optional<Trial> greedy(List<Integer> likely) {
      var beginnings = new ArrayList<BitSet>();
      for (int size = 2; size <= Math.min(MOST_REMOVED, removable.size()); size++) {
        beginnings.add(set(removable.subList(0, size)));
        beginnings.add(set(likely.subList(0, size)));
      }
      var turned =
          firstThatTurns(
              evaluate(beginnings),
              Comparator.comparingInt(Trial::size).thenComparingDouble(Trial::worth));
      return turned.isPresent() ? turned : stepByStep();
    }

    private Optional<Trial> stepByStep() {
      var reached = new Trial(new BitSet(), Double.POSITIVE_INFINITY);
      while (reached.size() < Math.min(MOST_REMOVED, removable.size())) {
        var before = reached.removed();
        var steps =
            removable.stream()
                .filter(player -> !before.get(player))
                .limit(CHOICES)
                .map(player -> with(before, player))
                .toList();
        var best = evaluate(steps).stream().min(Comparator.comparingDouble(Trial::worth));
        if (best.isEmpty() || best.get().worth() >= reached.worth()) {
          return Optional.empty();
        }
        reached = best.get();
        if (turns(reached)) {
          return best;
        }
      }
      return Optional.empty();
    }

    /// Brings back, one by one, whoever is not needed.
    private Trial pruned(Trial found) {
      var smallest = found;
      // Single players do not turn the sign, so neither of two can be spared.
      while (smallest.size() > 2) {
        var whole = smallest.removed();
        var fewer =
            lowest(evaluate(whole.stream().mapToObj(player -> without(whole, player)).toList()));
        if (fewer.isEmpty()) {
          break;
        }
        smallest = fewer.get();
      }
      return smallest;
    }

    /// Looks through pairs and triples for a set smaller than the one that was found, if one was.
    private Optional<Trial> smaller(Optional<Trial> found) {
      for (int size = 2; size <= Math.min(MOST_ENUMERATED, removable.size()); size++) {
        if (found.isPresent() && found.get().size() <= size) {
          return found;
        }
        int affordable = size < MOST_ENUMERATED ? left() / 2 : left();
        int pool = pool(size, choose(removable.size(), size) <= left() ? left() : affordable);
        var turned = firstOf(subsets(pool, size));
        if (turned.isPresent()) {
          return turned;
        }
        if (pool == removable.size() && exhausted == size - 1) {
          exhausted = size;
        }
      }
      return found;
    }

    /// How many players there are of whom all sets of a size can be afforded.
    private int pool(int size, int affordable) {
      int pool = removable.size();
      while (pool > 0 && choose(pool, size) > affordable) {
        pool--;
      }
      return pool;
    }

    private Optional<Trial> firstOf(List<BitSet> sets) {
      for (int start = 0; start < sets.size(); start += BATCH) {
        var turned = lowest(evaluate(sets.subList(start, Math.min(sets.size(), start + BATCH))));
        if (turned.isPresent()) {
          return turned;
        }
      }
      return Optional.empty();
    }

    /// All sets of a size among the players with the largest drops, largest sums of drops first.
    private List<BitSet> subsets(int pool, int size) {
      var subsets = new ArrayList<BitSet>();
      extend(new BitSet(), 0, pool, size, subsets);
      subsets.sort(
          Comparator.comparingDouble(set -> -set.stream().mapToDouble(i -> drops[i]).sum()));
      return subsets;
    }

    private void extend(BitSet begun, int from, int pool, int more, List<BitSet> subsets) {
      if (more == 0) {
        subsets.add(begun);
        return;
      }
      for (int next = from; next + more <= pool; next++) {
        extend(with(begun, removable.get(next)), next + 1, pool, more - 1, subsets);
      }
    }

    private Optional<Trial> lowest(List<Trial> trials) {
      return firstThatTurns(trials, Comparator.comparingDouble(Trial::worth));
    }

    private Optional<Trial> firstThatTurns(List<Trial> trials, Comparator<Trial> order) {
      return trials.stream().sorted(order).filter(this::turns).findFirst();
    }

    private boolean turns(Trial trial) {
      return trial.worth() < -margin && confirmed.test(trial.removed());
    }

    private int left() {
      return budget - evaluations.done();
    }

    /// Evaluates as many sets as the budget allows, from the first on.
    private List<Trial> evaluate(List<BitSet> removed) {
      var affordable = removed.subList(0, Math.min(removed.size(), Math.max(0, left())));
      if (affordable.isEmpty()) {
        return List.of();
      }
      var worths = evaluations.values(affordable.stream().map(this::others).toList());
      var trials = new ArrayList<Trial>();
      for (int i = 0; i < worths.length; i++) {
        trials.add(new Trial(affordable.get(i), worths[i]));
        longest = Math.max(longest, affordable.get(i).cardinality());
      }
      return trials;
    }

    private BitSet others(BitSet removed) {
      var others = (BitSet) everybody.clone();
      others.andNot(removed);
      return others;
    }
  }

  private static BitSet set(List<Integer> players) {
    var set = new BitSet();
    players.forEach(set::set);
    return set;
  }

  private static BitSet with(BitSet set, int player) {
    var larger = (BitSet) set.clone();
    larger.set(player);
    return larger;
  }

  private static BitSet without(BitSet set, int player) {
    var smaller = (BitSet) set.clone();
    smaller.clear(player);
    return smaller;
  }

  private static long choose(int n, int k) {
    long choices = 1;
    for (int i = 1; i <= k; i++) {
      choices = choices * (n - k + i) / i;
    }
    return choices;
  }
}
