package org.advisorworkbench.advice;

import java.util.List;
import java.util.function.Consumer;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.fairness.FairnessReport;
import org.advisorworkbench.fairness.ProtectedAttribute;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.ranking.Ranking;
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
  /// @param refined hears of each better estimate while the work goes on, on the calling thread
  Explanation explain(
      ClientFile client,
      Product product,
      ExplainOptions options,
      Progress progress,
      Consumer<Explanation> refined);

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
  /// @param method of words
  /// @param budget how many coalitions of words may be evaluated; 0 lets the engine choose
  record ExplainOptions(ExplanationMethod method, int budget, long seed) {
    public static final ExplainOptions DEFAULT = new ExplainOptions(ExplanationMethod.AUTO, 0, 1);
  }

  @Override
  void close();
}
