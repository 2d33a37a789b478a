package org.advisorworkbench.advice;

import java.util.function.BiFunction;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.client.ClientFile;
import org.advisorworkbench.product.Product;

/// Explainers for tests in other packages.
public final class Repeatable {
  private Repeatable() {}

  /// With a model that can be foreseen.
  public static RepeatableExplainer explainer(BiFunction<ClientFile, Product, Question> asking) {
    return new RepeatableExplainer(new WordCountModel(), asking, new RightOfWay());
  }

  /// For questions that are there already.
  public static RepeatableExplainer explainer(InterestModel model) {
    return new RepeatableExplainer(
        model,
        (client, product) -> {
          throw new UnsupportedOperationException("the question is there already");
        },
        new RightOfWay());
  }
}
