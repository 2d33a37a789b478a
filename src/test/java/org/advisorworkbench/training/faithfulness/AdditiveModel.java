package org.advisorworkbench.training.faithfulness;

import java.util.List;
import java.util.Random;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.work.Progress;

/// Adds up a weight for every word that is present, positive or negative, by its letters and place:
/// every method must find these very weights.
final class AdditiveModel implements InterestModel {
  @Override
  public String id() {
    return "additive";
  }

  @Override
  public String sha256() {
    return "00".repeat(32);
  }

  @Override
  public String device() {
    return "pencil";
  }

  @Override
  public double[] logits(List<Pair> pairs, Progress progress) {
    progress.checkCancelled();
    return pairs.stream()
        .mapToDouble(pair -> weight(pair.client()) + weight(pair.product()))
        .toArray();
  }

  private static double weight(MaskedText text) {
    var absent = text.absent();
    var words = Words.of(text.text());
    double sum = 0;
    for (int i = 0; i < words.size(); i++) {
      if (!absent.get(i)) {
        sum += new Random(31L * words.get(i).text().hashCode() + i).nextGaussian();
      }
    }
    return sum;
  }

  @Override
  public double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  @Override
  public void close() {}
}
