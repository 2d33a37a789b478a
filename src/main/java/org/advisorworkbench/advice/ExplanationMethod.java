package org.advisorworkbench.advice;

import java.util.function.Supplier;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.explain.AntitheticPermutations;
import org.advisorworkbench.explain.Estimator;
import org.advisorworkbench.explain.ExactShapley;
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
  OCCLUSION;

  /// Up to so many words, all coalitions are asked for.
  private static final int MOST_WORDS_FOR_EXACT = 12;

  /// What a laptop answers in some ten seconds.
  private static final int AFFORDABLE_EVALUATIONS = 1_200;

  /// About 16 evaluations for each word hold the error to some 5 % (see `benchmark explanations`).
  private static final int EVALUATIONS_PER_WORD = 16;

  /// The evaluations without which the method says nothing.
  public int smallestBudget(int words) {
    return switch (this) {
      case EXACT -> 1 << Math.min(words, ExactShapley.MOST_PLAYERS);
      case PERMUTATION, OWEN -> AntitheticPermutations.smallestBudget(words);
      case KERNEL, LEVERAGE -> RegressionShapley.smallestBudget(words);
      case LIME -> Lime.smallestBudget(words);
      case OCCLUSION -> words <= 1 ? words + 1 : words + 2;
      case AUTO ->
          Math.min(LEVERAGE.smallestBudget(words), 1 << Math.min(words, MOST_WORDS_FOR_EXACT));
    };
  }

  /// The same question with nothing left to the engine: a method other than [#AUTO] and a budget.
  ExplainOptions settled(int words, int budget, long seed) {
    return switch (this) {
      case AUTO -> (affordsExact(words, budget) ? EXACT : LEVERAGE).settled(words, budget, seed);
      case EXACT, OCCLUSION -> new ExplainOptions(this, smallestBudget(words), seed);
      case PERMUTATION, OWEN, KERNEL, LEVERAGE, LIME ->
          new ExplainOptions(this, budget == 0 ? usualBudget(words) : budget, seed);
    };
  }

  /// @param phrases the groups of all words, asked for where the method wants them
  /// @param budget the most evaluations, [#smallestBudget] or more; 0 for as many as it takes
  /// @throws IllegalArgumentException if the method cannot treat so many words
  Estimator estimator(int words, Supplier<Partition> phrases, int budget, long seed) {
    int most = budget == 0 ? usualBudget(words) : budget;
    return switch (this) {
      case EXACT -> new ExactShapley();
      case PERMUTATION -> new AntitheticPermutations(most, seed);
      case OWEN -> AntitheticPermutations.within(phrases.get(), most, seed);
      case KERNEL -> new RegressionShapley(Sizes.KERNEL, most, seed);
      case LEVERAGE -> new RegressionShapley(Sizes.LEVERAGE, most, seed);
      case LIME -> new Lime(most, seed);
      case OCCLUSION -> new Occlusion();
      case AUTO ->
          (affordsExact(words, budget) ? EXACT : LEVERAGE).estimator(words, phrases, budget, seed);
    };
  }

  private static boolean affordsExact(int words, int budget) {
    return words <= MOST_WORDS_FOR_EXACT && (budget == 0 || 1 << words <= budget);
  }

  private int usualBudget(int words) {
    return Math.max(
        smallestBudget(words), Math.min(EVALUATIONS_PER_WORD * words, AFFORDABLE_EVALUATIONS));
  }
}
