package org.advisorworkbench.advice;

import java.util.Locale;
import java.util.function.Supplier;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.explain.AntitheticPermutations;
import org.advisorworkbench.explain.Estimator;
import org.advisorworkbench.explain.ExactShapley;
import org.advisorworkbench.explain.IntegratedGradients;
import org.advisorworkbench.explain.Lime;
import org.advisorworkbench.explain.Occlusion;
import org.advisorworkbench.explain.Partition;
import org.advisorworkbench.explain.RegressionShapley;
import org.advisorworkbench.explain.RegressionShapley.Sizes;

/// How the values of words are found.
public enum ExplanationMethod {
  /// [#EXACT] for few words, else [#LEVERAGE].
  AUTO,
  /// Every coalition of up to 16 words.
  EXACT,
  /// Shapley values from pairs of random orders.
  PERMUTATION,
  /// Owen values: the same with orders in which sides, fields and phrases come in whole.
  OWEN,
  /// Shapley values by regression, mostly on small and large coalitions.
  KERNEL,
  /// Shapley values by regression on coalitions of all sizes.
  LEVERAGE,
  /// A linear model near the whole texts.
  LIME,
  /// Each word taken away alone.
  OCCLUSION,
  /// The logit's gradient, while all words fade in from blanks.
  INTEGRATED_GRADIENTS;

  /// Up to so many words, all coalitions are asked for.
  private static final int MOST_WORDS_FOR_EXACT = 12;

  /// What a laptop answers in some ten seconds.
  private static final int AFFORDABLE_EVALUATIONS = 1_200;

  /// About 16 evaluations for each word hold the error to some 5 % (see `benchmark explanations`).
  private static final int EVALUATIONS_PER_WORD = 16;

  /// So many points leave a gap of a few millionths of a logit (see `benchmark explanations`).
  private static final int EVALUATIONS_FOR_GRADIENTS = 65;

  /// The evaluations without which the method says nothing.
  public int smallestBudget(int words) {
    return switch (this) {
      case EXACT -> 1 << Math.min(words, ExactShapley.MOST_PLAYERS);
      case PERMUTATION, OWEN -> AntitheticPermutations.smallestBudget(words);
      case KERNEL, LEVERAGE -> RegressionShapley.smallestBudget(words);
      case LIME -> Lime.smallestBudget(words);
      case OCCLUSION -> words <= 1 ? words + 1 : words + 2;
      case INTEGRATED_GRADIENTS -> IntegratedGradients.smallestBudget();
      case AUTO ->
          Math.min(LEVERAGE.smallestBudget(words), 1 << Math.min(words, MOST_WORDS_FOR_EXACT));
    };
  }

  /// The same options with nothing left to the engine: a method other than [#AUTO] and a budget.
  ExplainOptions settled(int words, ExplainOptions options) {
    int budget = options.budget();
    return switch (this) {
      case AUTO -> (affordsExact(words, budget) ? EXACT : LEVERAGE).settled(words, options);
      case EXACT, OCCLUSION ->
          new ExplainOptions(this, smallestBudget(words), options.seed(), options.enough());
      case PERMUTATION, OWEN, KERNEL, LEVERAGE, LIME, INTEGRATED_GRADIENTS ->
          new ExplainOptions(
              this, budget == 0 ? usualBudget(words) : budget, options.seed(), options.enough());
    };
  }

  /// @param phrases the groups of all words, asked for where the method wants them
  /// @throws IllegalArgumentException if the method cannot treat so many words with such a budget,
  ///   or wants gradients that the model does not have
  public Estimator estimator(PairGame game, Supplier<Partition> phrases, ExplainOptions options) {
    int words = game.players();
    if (options.budget() != 0 && options.budget() < smallestBudget(words)) {
      throw new IllegalArgumentException(
          "expected a budget of %d evaluations or more for %d words, found %d"
              .formatted(smallestBudget(words), words, options.budget()));
    }
    int most = options.budget() == 0 ? usualBudget(words) : options.budget();
    long seed = options.seed();
    var enough = options.enough();
    return switch (this) {
      case EXACT -> new ExactShapley();
      case PERMUTATION -> new AntitheticPermutations(most, seed).until(enough);
      case OWEN -> AntitheticPermutations.within(phrases.get(), most, seed).until(enough);
      case KERNEL -> regression(Sizes.KERNEL, most, seed, game).until(enough);
      case LEVERAGE -> regression(Sizes.LEVERAGE, most, seed, game).until(enough);
      case LIME -> new Lime(most, seed).until(enough);
      case OCCLUSION -> new Occlusion();
      case INTEGRATED_GRADIENTS -> gradients(game, new IntegratedGradients(most).until(enough));
      case AUTO ->
          (affordsExact(words, options.budget()) ? EXACT : LEVERAGE)
              .estimator(game, phrases, options);
    };
  }

  /// What [#AUTO] comes to for any game: exact where the budget affords it.
  ///
  /// @param budget the most evaluations, [#smallestBudget] of [#AUTO] or more; 0 for as many as it
  ///   takes
  public static Estimator auto(int players, int budget, long seed) {
    return affordsExact(players, budget)
        ? new ExactShapley()
        : new RegressionShapley(
            Sizes.LEVERAGE, budget == 0 ? LEVERAGE.usualBudget(players) : budget, seed);
  }

  private static RegressionShapley regression(Sizes sizes, int most, long seed, PairGame game) {
    return new RegressionShapley(sizes, most, seed).sharingSides(game.clientWords());
  }

  private static Estimator gradients(PairGame words, IntegratedGradients integrated) {
    var function =
        words
            .gradients()
            .orElseThrow(
                () -> new IllegalArgumentException("expected a model with gradients, found none"));
    return (game, progress, refined) -> integrated.attribute(function, progress, refined);
  }

  private static boolean affordsExact(int words, int budget) {
    return words <= MOST_WORDS_FOR_EXACT && (budget == 0 || 1 << words <= budget);
  }

  private int usualBudget(int words) {
    if (this == INTEGRATED_GRADIENTS) {
      return EVALUATIONS_FOR_GRADIENTS;
    }
    return Math.max(
        smallestBudget(words), Math.min(EVALUATIONS_PER_WORD * words, AFFORDABLE_EVALUATIONS));
  }

  /// As the command line names it.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
