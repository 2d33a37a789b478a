package org.advisorworkbench.advice;

import java.util.function.Consumer;
import java.util.function.Function;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.Reading;
import org.advisorworkbench.explain.Attribution;
import org.advisorworkbench.explain.ExactShapley;
import org.advisorworkbench.narrative.Narrative;
import org.advisorworkbench.work.Progress;

/// Explains scores of one client. What was read of the client for one product serves for the next:
/// with the same options, estimators that share sides ask for the same versions of the client's
/// text whatever the product.
///
/// @param reading of the model; stays open
record Explainer(InterestModel model, Reading reading, String clientId, Narrative client) {
  /// @param known the figures of the client toward the product
  /// @param refined hears of each better estimate, on the calling thread
  Explanation explain(
      String productId,
      Narrative product,
      Figures known,
      ExplainOptions options,
      Progress progress,
      Consumer<Explanation> refined) {
    var players = Players.of(options.grain(), client, product, model.figures(), known);
    var ofFigures =
        new ExactShapley().attribute(new FigureGame(model, known), Progress.NONE, ignored -> {});
    Function<Attribution, Explanation> explanation =
        attribution ->
            new Explanation(
                clientId,
                productId,
                model.id(),
                model.sha256(),
                client,
                product,
                options.grain(),
                players,
                attribution.with(ofFigures));
    var game = new PairGame(model, reading, options.grain(), client, product, progress);
    var estimator =
        options.method().estimator(game, () -> options.grain().partition(client, product), options);
    return explanation.apply(
        estimator.attribute(
            game, progress, attribution -> refined.accept(explanation.apply(attribution))));
  }
}
