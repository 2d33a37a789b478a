package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.List;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.explain.AntitheticPermutations;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.Estimator;
import org.advisorworkbench.explain.ExactShapley;
import org.advisorworkbench.explain.Lime;
import org.advisorworkbench.explain.Occlusion;
import org.advisorworkbench.explain.Partition;
import org.advisorworkbench.explain.RegressionShapley;
import org.advisorworkbench.explain.RegressionShapley.Sizes;
import org.advisorworkbench.explain.SubGame;
import org.advisorworkbench.explain.TabulatedGame;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.work.Progress;

/// How far estimators are off on questions to a real model, for several budgets.
///
/// - What: of each question the [#PLAYERS] words play that [StrongestWords] chooses, while all
///   others are present. All coalitions are asked once, which gives the exact values; every
///   estimator then plays the same game from the table, from several seeds.
/// - Units: the error is ‖φ̂ − φ‖ / ‖φ‖ over the words of a question. Owen values are judged by
///   Owen values from [#OWEN_PAIRS] pairs of orders, all others by Shapley values: LIME and
///   occlusion estimate other things, and their error tells how far these lie from Shapley values.
/// - Coverage: the share of 95 % intervals that hold the exact value, of those that are known; how
///   many are not, because too few draws were made, is told beside it. Intervals that nothing was
///   drawn for reach as far as logits are computed to, and count like all others. NaN where none is
///   known, and for occlusion, whose intervals say nothing of what was drawn.
public final class EstimatorStudy {
  public static final int PLAYERS = 12;

  /// Evaluations for each word.
  public static final List<Integer> BUDGETS = List.of(4, 8, 16, 32);

  private static final int MOST_OF_A_SIDE = 7;
  private static final int OWEN_PAIRS = 9_000;

  private final InterestModel model;
  private final int seeds;
  private final List<EstimatorErrors> errors = new ArrayList<>();

  /// @param seeds how often each estimator plays each game
  public EstimatorStudy(InterestModel model, int seeds) {
    this.model = model;
    this.seeds = seeds;
  }

  /// A client's text and a product's.
  public record Question(Narrative client, Narrative product) {}

  /// Plays one more question.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so
  public void add(Question question, Progress progress) {
    var client = question.client();
    var product = question.product();
    try (var reading = model.newReading()) {
      var game = new PairGame(model, reading, Grain.WORDS, client, product, progress);
      var words = new StrongestWords(PLAYERS, MOST_OF_A_SIDE).of(game, progress);
      int ofClient = (int) words.stream().filter(word -> word < game.clientPlayers()).count();
      var table = TabulatedGame.of(new SubGame(game, words), ofClient, progress);
      var groups = Grain.WORDS.partition(client, product).among(words);
      play(table, ofClient, groups, progress);
    }
  }

  private void play(TabulatedGame game, int ofClient, Partition groups, Progress progress) {
    int n = game.players();
    var shapley = attribute(new ExactShapley(), game, progress).values();
    int enough = AntitheticPermutations.budgetFor(n, OWEN_PAIRS);
    var owen = attribute(AntitheticPermutations.within(groups, enough, 0), game, progress).values();
    for (int multiple : BUDGETS) {
      int budget = multiple * n;
      for (long seed = 1; seed <= seeds; seed++) {
        add(
            "leverage",
            multiple,
            shapley,
            regression(Sizes.LEVERAGE, budget, seed, ofClient),
            game);
        add(
            "leverage, sides apart",
            multiple,
            shapley,
            new RegressionShapley(Sizes.LEVERAGE, budget, seed),
            game);
        add("kernel", multiple, shapley, regression(Sizes.KERNEL, budget, seed, ofClient), game);
        add("permutation", multiple, shapley, new AntitheticPermutations(budget, seed), game);
        add("owen", multiple, owen, AntitheticPermutations.within(groups, budget, seed), game);
        add("lime", multiple, shapley, new Lime(budget, seed), game);
      }
    }
    add("occlusion", 1, shapley, new Occlusion(), game);
  }

  private static RegressionShapley regression(Sizes sizes, int budget, long seed, int ofClient) {
    return new RegressionShapley(sizes, budget, seed).sharingSides(ofClient);
  }

  private static Attribution attribute(Estimator by, TabulatedGame game, Progress progress) {
    return by.attribute(game, new Silent(progress), refined -> {});
  }

  private void add(
      String estimator, int multiple, double[] truth, Estimator by, TabulatedGame game) {
    var attribution = attribute(by, game, Progress.NONE);
    var found =
        errors.stream()
            .filter(known -> known.is(estimator, multiple))
            .findFirst()
            .orElseGet(() -> added(new EstimatorErrors(estimator, multiple)));
    int known = 0;
    int covering = 0;
    for (int word = 0; word < truth.length; word++) {
      var it = attribution.contributions().get(word);
      known += Double.isNaN(it.low()) ? 0 : 1;
      covering += it.low() <= truth[word] && truth[word] <= it.high() ? 1 : 0;
    }
    double error = relative(attribution.values(), truth);
    if (by instanceof Occlusion) {
      found.add(error, attribution.evaluations(), 0, 0, 0);
    } else {
      found.add(error, attribution.evaluations(), truth.length, known, covering);
    }
  }

  private EstimatorErrors added(EstimatorErrors fresh) {
    errors.add(fresh);
    return fresh;
  }

  private static double relative(double[] values, double[] truth) {
    double error = 0;
    double length = 0;
    for (int i = 0; i < truth.length; i++) {
      error += (values[i] - truth[i]) * (values[i] - truth[i]);
      length += truth[i] * truth[i];
    }
    return Math.sqrt(error / length);
  }

  /// What has been found so far.
  public List<EstimatorErrors.Row> rows() {
    return errors.stream().map(EstimatorErrors::row).toList();
  }

  /// Free evaluations are not worth telling about.
  private record Silent(Progress progress) implements Progress {
    @Override
    public void report(long done, long total) {}

    @Override
    public boolean isCancelled() {
      return progress.isCancelled();
    }
  }
}
