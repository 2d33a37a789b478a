package org.advisorworkbench.advice;

import java.util.List;
import java.util.function.BiFunction;
import org.advisorworkbench.advice.AdviceEngine.ExplainOptions;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.work.Progress;

/// Explains a question from what it says alone: neither what was asked before nor what the store
/// remembers has a part in the result. With the same model, the same question and options give the
/// same explanation to the last bit on the same machine, and within 1e-5 on another one.
///
/// Every method blocks and belongs off the JavaFX thread.
public final class RepeatableExplainer {
  private final InterestModel model;
  private final BiFunction<ClientFile, Product, Question> asking;
  private final RightOfWay rightOfWay;

  RepeatableExplainer(
      InterestModel model,
      BiFunction<ClientFile, Product, Question> asking,
      RightOfWay rightOfWay) {
    this.model = model;
    this.asking = asking;
    this.rightOfWay = rightOfWay;
  }

  public String modelId() {
    return model.id();
  }

  public String modelSha256() {
    return model.sha256();
  }

  /// The figures that the model reads, in its order.
  public List<Figure> figures() {
    return model.figures();
  }

  /// What the model is told about a client and a product today.
  public Question question(ClientFile client, Product product) {
    return asking.apply(client, product);
  }

  /// The options as the engine carries them out: nothing in them is left to it.
  public ExplainOptions settled(Question question, ExplainOptions options) {
    return options.method().settled(question.textPlayers(options.grain()), options);
  }

  /// The calibrated probability of a logit, 0 to 1.
  public double probability(double logit) {
    return model.probability(logit);
  }

  /// @throws IllegalArgumentException if the method cannot treat so many words, or not on such a
  ///   budget
  /// @throws java.util.concurrent.CancellationException if `progress` says so between two batches
  public Explanation explain(Question question, ExplainOptions options, Progress progress) {
    return rightOfWay.first(
        () -> {
          try (var reading = model.newReading()) {
            return new Explainer(model, reading, question.clientId(), question.client())
                .explain(
                    question.productId(),
                    question.product(),
                    question.figures(),
                    options,
                    progress,
                    ignored -> {});
          }
        });
  }
}
