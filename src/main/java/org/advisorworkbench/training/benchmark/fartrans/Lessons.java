package org.advisorworkbench.training.benchmark.fartrans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.CandidateLists;

/// What the past of a split teaches about what customers buy next.
///
/// For some earlier splits it takes customers as they were known there, and what they bought within
/// the next twelve splits, as far as that is known by now. So nothing is learned from a test, and
/// the newest lessons are two splits old.
final class Lessons {
  /// How many splits back. Near ones tell of the present, far ones of whole windows.
  private static final Set<Integer> SPLITS_BACK = Set.of(2, 4, 6, 8, 10, 12, 16, 20, 24);

  private static final int FARTHEST_BACK = Collections.max(SPLITS_BACK);
  private static final int WINDOW_SPLITS = 12;
  private static final int MOST_CUSTOMERS = 600;
  private static final long SEED = 1;

  private final Optional<TextLogits> texts;
  private final TreeMap<Integer, Evidence> evidence = new TreeMap<>();
  private Optional<Lesson> latest = Optional.empty();

  /// @param texts whose logit is the last figure, behind those of [AssetFigure]
  Lessons(Optional<TextLogits> texts) {
    this.texts = texts;
  }

  /// @param learned what to learn from; empty at the first splits
  /// @param asked the customers of the split itself, in their order
  /// @param prior what is thought of each column for each of them before anything is learned
  record Lesson(
      int split, List<CandidateLists> learned, CandidateLists asked, List<double[]> prior) {}

  /// How many figures are counted.
  static int behaviourFigures() {
    return AssetFigure.values().length;
  }

  /// The lesson of a split; the latest one is remembered for the next ranker that asks.
  Lesson of(Past past, Holdings holdings, int[] customers) throws Failure {
    var known = latest.filter(lesson -> lesson.split() == past.split());
    if (known.isPresent()) {
      return known.get();
    }
    evidence.headMap(past.split() - FARTHEST_BACK).clear();
    var learned = new ArrayList<CandidateLists>();
    for (var earlier : past.earlier(1)) {
      if (SPLITS_BACK.contains(past.split() - earlier.split())) {
        learned(past, earlier).ifPresent(learned::add);
      }
    }
    var here = evidence(past, holdings);
    var columns = IntStream.range(0, holdings.size()).toArray();
    var asked = lists(past, here, customers, columns);
    var prior =
        Arrays.stream(customers)
            .mapToObj(here::of)
            .map(customer -> Arrays.stream(columns).mapToDouble(customer::coOccurrence).toArray())
            .toList();
    var lesson = new Lesson(past.split(), learned, asked, prior);
    latest = Optional.of(lesson);
    return lesson;
  }

  private Evidence evidence(Past past, Holdings holdings) {
    return evidence.computeIfAbsent(past.split(), split -> new Evidence(past, holdings));
  }

  /// What customers bought after an earlier split, in lists of those assets that anybody held
  /// there.
  private Optional<CandidateLists> learned(Past past, Past earlier) throws Failure {
    var there = evidence.get(earlier.split());
    if (there == null) {
      there = evidence(earlier, earlier.holdings());
    }
    var holdings = there.holdings();
    var bought = past.boughtAfter(earlier, holdings, WINDOW_SPLITS);
    var candidates =
        Arrays.stream(holdings.all()).flatMapToInt(Arrays::stream).distinct().sorted().toArray();
    var customers = customers(holdings, bought, new Random(SEED + earlier.split()));
    if (customers.length == 0) {
      return Optional.empty();
    }
    var lists = lists(earlier, there, customers, candidates);
    for (int list = 0; list < customers.length; list++) {
      for (int held : holdings.of(customers[list])) {
        lists.remove(list, Arrays.binarySearch(candidates, held));
      }
      for (int column : bought[customers[list]]) {
        int candidate = Arrays.binarySearch(candidates, column);
        if (candidate >= 0) {
          lists.take(list, candidate);
        }
      }
    }
    return Optional.of(lists);
  }

  /// Some of those who held something and bought something more, drawn at random.
  private static int[] customers(Holdings holdings, int[][] bought, Random random) {
    var all = new ArrayList<Integer>();
    for (int customer = 0; customer < bought.length; customer++) {
      if (bought[customer].length > 0 && holdings.of(customer).length > 0) {
        all.add(customer);
      }
    }
    Collections.shuffle(all, random);
    return all.stream().limit(MOST_CUSTOMERS).mapToInt(Integer::intValue).toArray();
  }

  private CandidateLists lists(Past past, Evidence evidence, int[] customers, int[] columns)
      throws Failure {
    int counted = behaviourFigures();
    int figures = counted + (texts.isPresent() ? 1 : 0);
    var lists = new CandidateLists(customers.length, columns.length, figures);
    for (int list = 0; list < customers.length; list++) {
      var customer = evidence.of(customers[list]);
      var logits =
          texts.isPresent()
              ? texts.get().of(past, past.profile(customers[list]))
              : new double[past.assets().size()];
      for (int candidate = 0; candidate < columns.length; candidate++) {
        var known = Arrays.copyOf(customer.figures(columns[candidate]), figures);
        if (figures > counted) {
          known[counted] = logits[evidence.holdings().asset(columns[candidate])];
        }
        lists.put(list, candidate, customer.coOccurrence(columns[candidate]), known);
      }
    }
    return lists;
  }
}
