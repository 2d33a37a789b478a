package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.advisorworkbench.advice.EstimatorStudy.Question;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.Reading;
import org.advisorworkbench.explain.GroupedGame;
import org.advisorworkbench.explain.RegressionShapley;
import org.advisorworkbench.explain.RegressionShapley.Sizes;
import org.advisorworkbench.explain.ValueFunction;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.work.AlternatingTimer;
import org.advisorworkbench.work.Progress;

/// How long the default estimator takes to explain a score to [#PLAYERS] players at 16 evaluations
/// for each, and how long the same coalitions would take as whole texts with absent words hidden
/// from the attention, one by one through every layer.
///
/// The latter is timed on every [#EVERY]th coalition and multiplied. Both take turns on the same
/// question in one run, so that a busy machine slows both.
public final class ExplanationSpeed {
  public static final int PLAYERS = 32;
  public static final int BUDGET = 16 * PLAYERS;

  private static final int EVERY = 8;
  private static final int CLIENT_WORDS = 20;

  private final InterestModel model;
  private final int rounds;

  /// @param rounds after one for warming up
  public ExplanationSpeed(InterestModel model, int rounds) {
    this.model = model;
    this.rounds = rounds;
  }

  /// Median times, and the processor time of all threads beside them, which a busy machine changes
  /// less.
  ///
  /// @param players what plays
  /// @param words of both texts
  /// @param firstSeconds until the first estimate
  /// @param seconds of the whole explanation
  /// @param oneByOneSeconds of the same coalitions, one by one
  /// @param ratio one by one to ours
  /// @param cpuSeconds of the whole explanation; NaN where the system does not tell
  /// @param oneByOneCpuSeconds likewise
  /// @param cpuRatio one by one to ours
  public record Times(
      String players,
      int words,
      double firstSeconds,
      double seconds,
      double oneByOneSeconds,
      double ratio,
      double cpuSeconds,
      double oneByOneCpuSeconds,
      double cpuRatio) {}

  /// Wall and processor time since some moment, in seconds.
  private record Spent(double wall, double cpu) {
    static Spent now() {
      var cpu = ProcessHandle.current().info().totalCpuDuration();
      return new Spent(
          System.nanoTime() / 1e9, cpu.map(time -> time.toNanos() / 1e9).orElse(Double.NaN));
    }

    Spent since(Spent start) {
      return new Spent(wall - start.wall, cpu - start.cpu);
    }

    Spent times(double factor) {
      return new Spent(wall * factor, cpu * factor);
    }
  }

  /// Texts that are cut to 32 words, and whole texts in 32 groups of neighbouring words.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so between two rounds
  public List<Times> measure(Question question, Progress progress) {
    var client = question.client().text();
    var product = question.product().text();
    var cut = Words.of(client).subList(0, Math.min(CLIENT_WORDS, Words.of(client).size()));
    int rest = Math.min(PLAYERS - cut.size(), Words.of(product).size());
    return List.of(
        time(
            "32 words",
            new Texts(
                beginning(client, end(client, cut.size())), beginning(product, end(product, rest))),
            progress),
        time("32 groups of the words", new Texts(question.client(), question.product()), progress));
  }

  private static int end(String text, int words) {
    return words == 0 ? 0 : Words.of(text).get(words - 1).end();
  }

  private static Narrative beginning(String text, int end) {
    return new Narrative(text.substring(0, end), List.of(), List.of());
  }

  private record Texts(Narrative client, Narrative product) {}

  private Times time(String players, Texts texts, Progress progress) {
    var first = new double[rounds + 1];
    var ours = new ArrayList<Spent>();
    var oneByOne = new ArrayList<Spent>();
    int words = 0;
    for (int round = 0; round <= rounds; round++) {
      progress.checkCancelled();
      var asked = new ArrayList<BitSet>();
      try (var reading = model.newReading()) {
        var start = Spent.now();
        var game = game(texts, reading);
        var told = new ArrayList<Double>();
        new RegressionShapley(Sizes.LEVERAGE, BUDGET, round)
            .sharingSides(game.firstSide())
            .attribute(
                recording(game.players(), asked),
                Progress.NONE,
                refined -> told.add(Spent.now().since(start).wall()));
        first[round] = told.getFirst();
        ours.add(Spent.now().since(start));
        words = game.words();
      }
      oneByOne.add(oneByOne(texts, asked));
      progress.report(round + 1L, rounds + 1L);
    }
    double wall = median(ours, Spent::wall);
    double cpu = median(ours, Spent::cpu);
    return new Times(
        players,
        words,
        AlternatingTimer.median(Arrays.copyOfRange(first, 1, first.length)),
        wall,
        median(oneByOne, Spent::wall),
        median(oneByOne, Spent::wall) / wall,
        cpu,
        median(oneByOne, Spent::cpu),
        median(oneByOne, Spent::cpu) / cpu);
  }

  private Spent oneByOne(Texts texts, List<BitSet> asked) {
    try (var reading = model.newMaskingReading()) {
      var game = game(texts, reading).players();
      var some =
          IntStream.range(0, asked.size())
              .filter(i -> i % EVERY == 0)
              .mapToObj(asked::get)
              .toList();
      var start = Spent.now();
      game.values(some);
      return Spent.now().since(start).times((double) asked.size() / some.size());
    }
  }

  /// The first round warms up.
  private static double median(List<Spent> rounds, ToDoubleFunction<Spent> time) {
    return AlternatingTimer.median(rounds.stream().skip(1).mapToDouble(time).toArray());
  }

  private record Sides(ValueFunction players, int firstSide, int words) {}

  private Sides game(Texts texts, Reading reading) {
    var words =
        new PairGame(model, reading, Grain.WORDS, texts.client(), texts.product(), Progress.NONE);
    int n = words.players();
    if (n <= PLAYERS) {
      return new Sides(words, words.clientPlayers(), n);
    }
    int ofClient = Math.clamp(Math.round((double) PLAYERS * words.clientPlayers() / n), 1, PLAYERS);
    var groups = new ArrayList<BitSet>();
    groups.addAll(groups(0, words.clientPlayers(), ofClient));
    groups.addAll(groups(words.clientPlayers(), n, PLAYERS - ofClient));
    return new Sides(new GroupedGame(words, groups), ofClient, n);
  }

  private static List<BitSet> groups(int from, int to, int count) {
    return IntStream.range(0, count)
        .mapToObj(
            group -> {
              var members = new BitSet();
              members.set(
                  from + (to - from) * group / count, from + (to - from) * (group + 1) / count);
              return members;
            })
        .toList();
  }

  private static ValueFunction recording(ValueFunction game, List<BitSet> asked) {
    return new ValueFunction() {
      @Override
      public int players() {
        return game.players();
      }

      @Override
      public double[] values(List<BitSet> coalitions) {
        asked.addAll(coalitions);
        return game.values(coalitions);
      }
    };
  }
}
