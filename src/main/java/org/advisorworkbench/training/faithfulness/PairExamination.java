package org.advisorworkbench.training.faithfulness;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.advice.Agreement;
import org.advisorworkbench.advice.ExplanationMethod;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.advice.PairGame;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText.Absence;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.GroupedGame;
import org.advisorworkbench.explain.Losses;
import org.advisorworkbench.explain.Partition;
import org.advisorworkbench.explain.faithfulness.Erasure;
import org.advisorworkbench.explain.faithfulness.Likeness;
import org.advisorworkbench.explain.faithfulness.RankCorrelation;
import org.advisorworkbench.explain.faithfulness.Removals;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.work.Progress;

/// Examines the explanation of one recommendation.
///
/// Only the texts take part: figures are explained exactly by every method, so that they would
/// agree with themselves.
final class PairExamination {
  /// Sets of players that are removed for infidelity.
  private static final int REMOVALS = 64;

  private final InterestModel model;
  private final Question question;
  private final Grain grain;
  private final int budget;
  private final long seed;
  private final Progress progress;
  private final PairGame game;

  /// @param grain what a player of the texts is
  /// @param budget of each explanation, as `explain` takes it; 0 for as the program chooses
  /// @param progress may stop the work between two batches
  PairExamination(
      InterestModel model,
      Question question,
      Grain grain,
      int budget,
      long seed,
      Progress progress) {
    this.model = model;
    this.question = question;
    this.grain = grain;
    this.budget = budget;
    this.seed = seed;
    this.progress = progress;
    this.game = game(question.client(), Absence.DROPPED);
  }

  PairFindings findings() {
    var explanation = explain(game, ExplanationMethod.AUTO, seed);
    var ways = ways(explanation);
    var replaced = game(question.client(), Absence.REPLACED);
    var losses = Losses.of(game, Progress.NONE).toArray();
    var replacedLosses = Losses.of(replaced, Progress.NONE).toArray();
    var likenesses = likenesses(ways, losses);
    likenesses.put(
        Other.MASK,
        Likeness.of(values(explanation), values(explain(replaced, ExplanationMethod.AUTO, seed))));
    likenesses.put(Other.MASKED_OCCLUSION, Likeness.of(losses, replacedLosses));
    double moved = Double.NaN;
    if (question.isRephrased()) {
      var fields = fields(question.client());
      var retold = fields(question.rephrased());
      moved = Math.abs(retold.logit() - fields.logit());
      likenesses.put(Other.PARAPHRASE, Likeness.of(values(fields), values(retold)));
    }
    return new PairFindings(
        game.players(),
        explanation.evaluations(),
        moved,
        Agreement.of(values(explanation), losses, replacedLosses).doubtful(),
        accounts(ways, explanation, losses),
        likenesses);
  }

  private PairGame game(Narrative client, Absence absence) {
    return game(grain, client, absence);
  }

  private PairGame game(Grain grain, Narrative client, Absence absence) {
    return new PairGame(model, grain, client, question.product(), absence, progress);
  }

  private Attribution explain(PairGame asked, ExplanationMethod method, long from) {
    int players = asked.players();
    boolean usual = budget == 0 || method == ExplanationMethod.INTEGRATED_GRADIENTS;
    int most = usual ? 0 : Math.max(budget, method.smallestBudget(players));
    return method
        .estimator(asked, () -> Partition.flat(players), new ExplainOptions(method, most, from))
        .attribute(asked, Progress.NONE, refined -> {});
  }

  /// Fields are players of their own: the sums of words would carry the noise of all of them.
  private Attribution fields(Narrative told) {
    var game = new GroupedGame(game(Grain.WORDS, told, Absence.DROPPED), question.fields(told));
    return ExplanationMethod.auto(game.players(), 0, 0, seed)
        .attribute(game, Progress.NONE, refined -> {});
  }

  private static double[] values(Attribution attribution) {
    return attribution.contributions().stream()
        .mapToDouble(Attribution.Contribution::value)
        .toArray();
  }

  private Map<Way, double[]> ways(Attribution explanation) {
    var ways = new EnumMap<Way, double[]>(Way.class);
    ways.put(Way.SHOWN, values(explanation));
    ways.put(Way.PERMUTATION, values(explain(game, ExplanationMethod.PERMUTATION, seed)));
    ways.put(Way.LIME, values(explain(game, ExplanationMethod.LIME, seed)));
    if (game.gradients().isPresent()) {
      ways.put(
          Way.INTEGRATED_GRADIENTS,
          values(explain(game, ExplanationMethod.INTEGRATED_GRADIENTS, seed)));
    }
    ways.put(Way.OCCLUSION, values(explain(game, ExplanationMethod.OCCLUSION, seed)));
    ways.put(Way.RANDOM, shuffled(values(explanation)));
    return ways;
  }

  private double[] shuffled(double[] values) {
    List<Double> dealt = DoubleStream.of(values).boxed().collect(Collectors.toList());
    Collections.shuffle(dealt, new Random(seed));
    return dealt.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// What can be told without asking for more than another seed.
  private Map<Other, Likeness> likenesses(Map<Way, double[]> ways, double[] losses) {
    var shown = of(ways, Way.SHOWN);
    var likenesses = new EnumMap<Other, Likeness>(Other.class);
    likenesses.put(
        Other.SEED, Likeness.of(shown, values(explain(game, ExplanationMethod.AUTO, seed + 1))));
    likenesses.put(Other.PERMUTATION, Likeness.of(shown, of(ways, Way.PERMUTATION)));
    likenesses.put(Other.LIME, Likeness.of(shown, of(ways, Way.LIME)));
    if (ways.containsKey(Way.INTEGRATED_GRADIENTS)) {
      likenesses.put(
          Other.INTEGRATED_GRADIENTS, Likeness.of(shown, of(ways, Way.INTEGRATED_GRADIENTS)));
    }
    likenesses.put(Other.OCCLUSION, Likeness.of(shown, losses));
    likenesses.put(Other.RANDOM, Likeness.of(shown, of(ways, Way.RANDOM)));
    return likenesses;
  }

  private Map<Way, Account> accounts(
      Map<Way, double[]> ways, Attribution explanation, double[] losses) {
    var removals = Removals.draw(game, explanation.logit(), REMOVALS, seed);
    var accounts = new EnumMap<Way, Account>(Way.class);
    ways.forEach(
        (way, values) -> {
          var erasure = Erasure.of(game, values, explanation.baseline(), explanation.logit());
          accounts.put(
              way,
              new Account(
                  erasure.comprehensiveness(),
                  erasure.sufficiency(),
                  RankCorrelation.kendall(values, losses),
                  removals.infidelity(values),
                  removals.relativeInfidelity(values)));
        });
    return accounts;
  }

  private static double[] of(Map<Way, double[]> ways, Way way) {
    return ways.getOrDefault(way, new double[0]);
  }
}
