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

/// How the values of the players of two texts (words, phrases or fields; see [Grain]) are found.
public enum ExplanationMethod {
  /// [#EXACT] for few players, else [#LEVERAGE].
  AUTO,
  /// Every coalition of up to 16 players.
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
  /// Each player taken away alone.
  OCCLUSION,
  /// The logit's gradient, while all words fade in from blanks.
  INTEGRATED_GRADIENTS;

  /// Up to so many players, all coalitions are asked for.
  private static final int MOST_PLAYERS_FOR_EXACT = 12;

  /// About 16 evaluations for each player hold the error to some 5 % where the other words stay
  /// (see `benchmark explanations`).
  private static final int EVALUATIONS_PER_PLAYER = 16;

  /// What a laptop answers in half a minute: enough for 250 words.
  private static final int MOST_EVALUATIONS = 4_000;

  /// What it answers in some seven seconds. The 30 phrases of whole texts need more than 16 each.
  private static final int FEWEST_EVALUATIONS = 1_024;

  /// So many points leave a gap of a few millionths of a logit (see `benchmark explanations`).
  private static final int EVALUATIONS_FOR_GRADIENTS = 65;

  /// The evaluations without which the method says nothing.
  public int smallestBudget(int players) {
    return switch (this) {
      case EXACT -> 1 << Math.min(players, ExactShapley.MOST_PLAYERS);
      case PERMUTATION, OWEN -> AntitheticPermutations.smallestBudget(players);
      case KERNEL, LEVERAGE -> RegressionShapley.smallestBudget(players);
      case LIME -> Lime.smallestBudget(players);
      case OCCLUSION -> players <= 1 ? players + 1 : players + 2;
      case INTEGRATED_GRADIENTS -> IntegratedGradients.smallestBudget();
      case AUTO ->
          Math.min(
              LEVERAGE.smallestBudget(players), 1 << Math.min(players, MOST_PLAYERS_FOR_EXACT));
    };
  }

  /// The same options with nothing left to the engine: a method other than [#AUTO] and a budget,
  /// which is never more than was asked for.
  ExplainOptions settled(int players, ExplainOptions options) {
    int budget = options.budget();
    return switch (this) {
      case AUTO -> (affordsExact(players, budget) ? EXACT : LEVERAGE).settled(players, options);
      case EXACT, OCCLUSION -> {
        int all = smallestBudget(players);
        yield options.settled(this, budget == 0 ? all : Math.min(budget, all));
      }
      case PERMUTATION, OWEN, KERNEL, LEVERAGE, LIME, INTEGRATED_GRADIENTS ->
          options.settled(this, budget == 0 ? usualBudget(players) : budget);
    };
  }

  /// @param groups of all players, asked for where the method wants them
  /// @throws IllegalArgumentException if the method cannot treat so many players with such a
  ///   budget, or wants gradients that the model does not have
  public Estimator estimator(PairGame game, Supplier<Partition> groups, ExplainOptions options) {
    int players = game.players();
    if (options.budget() != 0 && options.budget() < smallestBudget(players)) {
      throw new IllegalArgumentException(
          "expected a budget of %d evaluations or more for %d players, found %d"
              .formatted(smallestBudget(players), players, options.budget()));
    }
    int most = options.budget() == 0 ? usualBudget(players) : options.budget();
    long seed = options.seed();
    var enough = options.enough();
    return switch (this) {
      case EXACT -> new ExactShapley();
      case PERMUTATION -> new AntitheticPermutations(most, seed).until(enough);
      case OWEN -> AntitheticPermutations.within(groups.get(), most, seed).until(enough);
      case KERNEL -> regression(Sizes.KERNEL, most, seed, game).until(enough);
      case LEVERAGE -> regression(Sizes.LEVERAGE, most, seed, game).until(enough);
      case LIME -> new Lime(most, seed).until(enough);
      case OCCLUSION -> new Occlusion();
      case INTEGRATED_GRADIENTS -> gradients(game, new IntegratedGradients(most).until(enough));
      case AUTO ->
          (affordsExact(players, options.budget()) ? EXACT : LEVERAGE)
              .estimator(game, groups, options);
    };
  }

  /// What [#AUTO] comes to for any game: exact where the budget affords it.
  ///
  /// @param firstSide how many of the players, the first ones, are on one side and read alone
  /// @param budget the most evaluations, [#smallestBudget] of [#AUTO] or more; 0 for as many as it
  ///   takes
  public static Estimator auto(int players, int firstSide, int budget, long seed) {
    return affordsExact(players, budget)
        ? new ExactShapley()
        : new RegressionShapley(
                Sizes.LEVERAGE, budget == 0 ? LEVERAGE.usualBudget(players) : budget, seed)
            .sharingSides(firstSide);
  }

  private static RegressionShapley regression(Sizes sizes, int most, long seed, PairGame game) {
    return new RegressionShapley(sizes, most, seed).sharingSides(game.clientPlayers());
  }

  private static Estimator gradients(PairGame texts, IntegratedGradients integrated) {
    var function =
        texts
            .gradients()
            .orElseThrow(
                () -> new IllegalArgumentException("expected a model with gradients, found none"));
    return (game, progress, refined) -> integrated.attribute(function, progress, refined);
  }

  static boolean affordsExact(int players, int budget) {
    return players <= MOST_PLAYERS_FOR_EXACT && (budget == 0 || 1 << players <= budget);
  }

  private int usualBudget(int players) {
    if (this == INTEGRATED_GRADIENTS) {
      return EVALUATIONS_FOR_GRADIENTS;
    }
    return usualBudget(players, MOST_EVALUATIONS);
  }

  /// What sampling is planned with: some evaluations for each player, and never only a few.
  ///
  /// @param affordable the most, unless the method says nothing with so few
  int usualBudget(int players, int affordable) {
    int wanted =
        Math.clamp((long) EVALUATIONS_PER_PLAYER * players, FEWEST_EVALUATIONS, affordable);
    return Math.max(smallestBudget(players), wanted);
  }

  /// As the command line names it.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
