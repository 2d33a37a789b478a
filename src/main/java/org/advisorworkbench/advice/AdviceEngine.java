package org.advisorworkbench.advice;

import java.util.List;
import java.util.function.Consumer;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.explain.Precision;
import org.advisorworkbench.fairness.FairnessReport;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.ranking.Ranking;
import org.advisorworkbench.whatif.Counterfactuals;
import org.advisorworkbench.work.Progress;

/// A loaded model and all that an advisor asks of it. Every method blocks and belongs off the
/// JavaFX thread.
public interface AdviceEngine extends AutoCloseable {
  /// `minilm-2026-11`
  String modelId();

  String modelSha256();

  /// `CPU fp32`
  String device();

  /// Ranks the whole shelf for a client.
  Ranking rank(ClientFile client, Progress progress);

  /// The players of an explanation, as the command `words` numbers them.
  List<Explanation.Player> players(ClientFile client, Product product);

  /// Explains one score.
  ///
  /// What the model reads of a client serves for the next products of that client too.
  ///
  /// @param refined hears of each better estimate while the work goes on, on the calling thread
  Explanation explain(
      ClientFile client,
      Product product,
      ExplainOptions options,
      Progress progress,
      Consumer<Explanation> refined);

  /// Whether other ways to ask name the same strongest words. Gives way to rankings and
  /// explanations that somebody waits for.
  Agreement agreement(Explanation explanation, Progress progress);

  /// Says why one product has a higher score than another for the same client, and which words
  /// would have to go to turn the order.
  ///
  /// @param refined hears of each better estimate while the work goes on, on the calling thread
  Comparison compare(
      ClientFile client,
      Product first,
      Product second,
      CompareOptions options,
      Progress progress,
      Consumer<Comparison> refined);

  /// Finds out how the strongest words of an explanation act together.
  ///
  /// @param refined hears of each better estimate while the work goes on, on the calling thread
  InteractionMatrix interactions(
      Explanation explanation,
      InteractionOptions options,
      Progress progress,
      Consumer<InteractionMatrix> refined);

  /// What would move a product into the first places of a client, or out of them: changes of the
  /// client that are verified by ranking it. Nothing is stored.
  ///
  /// @param refined hears of each change as soon as it is verified
  Counterfactuals counterfactuals(
      ClientFile client,
      Product product,
      Counterfactuals.Options options,
      Progress progress,
      Consumer<Counterfactuals> refined);

  /// Explains in such a way that the same question gets the same numbers again.
  RepeatableExplainer repeatable();

  /// How often a product (or any product, where `product` is absent from the options) gets into the
  /// first places, by group of clients.
  ///
  /// @param refined hears of the reports over a growing random part of the book
  FairnessReport fairness(
      FairnessOptions options, Progress progress, Consumer<FairnessReport> refined);

  /// What a fairness report is about.
  ///
  /// @param attributes which groups to compare
  /// @param productId the product, or `""` for every product of the shelf
  /// @param top a product is selected for a client when it is among this many first suitable ones
  record FairnessOptions(List<ProtectedAttribute> attributes, String productId, int top) {}

  /// How to explain.
  ///
  /// Figures are explained exactly whatever the method: they cost no reading.
  ///
  /// @param method of the texts
  /// @param grain what a player of the texts is
  /// @param budget how many coalitions of the texts' players may be evaluated; 0 lets the engine
  ///   choose
  /// @param enough when to stop before the budget is spent
  record ExplainOptions(
      ExplanationMethod method, Grain grain, int budget, long seed, Precision enough) {
    /// Word by word.
    public static final ExplainOptions DEFAULT = new ExplainOptions(ExplanationMethod.AUTO, 0, 1);

    /// Word by word; spends the whole budget.
    public ExplainOptions(ExplanationMethod method, int budget, long seed) {
      this(method, Grain.WORDS, budget, seed, Precision.NEVER);
    }

    /// The same with nothing left to the engine.
    ExplainOptions settled(ExplanationMethod chosen, int evaluations) {
      return new ExplainOptions(chosen, grain, evaluations, seed, enough);
    }

    /// The same with other players.
    public ExplainOptions by(Grain other) {
      return new ExplainOptions(method, other, budget, seed, enough);
    }
  }

  /// How to compare two products.
  ///
  /// @param grain what a player of the texts is; what turns the order is looked for word by word
  /// @param budget how many coalitions may be evaluated, each with both products; 0 lets the engine
  ///   choose
  /// @param search how many removals may be tried in each search for what turns the order, 1 or
  ///   more
  record CompareOptions(Grain grain, int budget, int search, long seed) {
    /// Word by word.
    public static final CompareOptions DEFAULT = new CompareOptions(Grain.WORDS, 0, 800, 1);

    /// What a laptop answers in some twenty seconds: two readings each.
    private static final int MOST_COALITIONS = 2_400;

    /// The same with other players.
    public CompareOptions by(Grain other) {
      return new CompareOptions(other, budget, search, seed);
    }

    /// How many coalitions so many players get.
    public int coalitions(int players) {
      if (budget != 0) {
        return budget;
      }
      return ExplanationMethod.affordsExact(players, 0)
          ? 1 << players
          : ExplanationMethod.AUTO.usualBudget(players, MOST_COALITIONS);
    }
  }

  /// How to find out which words act together.
  ///
  /// @param size how many words of each side take part, 1 or more
  /// @param draws coalitions, each with its complement, in which all of their pairs are tried; 2 or
  ///   more for intervals
  record InteractionOptions(int size, int draws, long seed) {
    public static final InteractionOptions DEFAULT = new InteractionOptions(6, 32, 1);
  }

  @Override
  void close();
}
