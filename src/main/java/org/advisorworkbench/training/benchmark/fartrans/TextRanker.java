package org.advisorworkbench.training.benchmark.fartrans;

import org.advisorworkbench.failure.Failure;

/// Ranks by the logit of the texts alone, without a look at what anybody holds.
final class TextRanker implements AssetRanker {
  private final TextLogits texts;

  TextRanker(TextLogits texts) {
    this.texts = texts;
  }

  @Override
  public String title() {
    return "text";
  }

  @Override
  public double[][] scores(Past past, Holdings holdings, int[] customers) throws Failure {
    var scores = new double[customers.length][holdings.size()];
    for (int i = 0; i < customers.length; i++) {
      var logits = texts.of(past, past.profile(customers[i]));
      for (int column = 0; column < holdings.size(); column++) {
        scores[i][column] = logits[holdings.asset(column)];
      }
    }
    return scores;
  }
}
