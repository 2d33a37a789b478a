package org.advisorworkbench.ui.shell;

import java.util.List;
import java.util.Random;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.work.Progress;

/// A model without weights, for tests of the window that are not about scores: a few words of each
/// text, chosen by chance but always the same, attract or repel a few of the other.
final class FixtureModel implements InterestModel {
  private static final int DIMENSIONS = 3;

  @Override
  public String id() {
    return "fixture-1";
  }

  @Override
  public String sha256() {
    return "0".repeat(64);
  }

  @Override
  public String device() {
    return "CPU fp32";
  }

  @Override
  public double[] logits(List<Pair> pairs, Progress progress) {
    return pairs.stream().mapToDouble(FixtureModel::logit).toArray();
  }

  private static double logit(Pair pair) {
    var client = sum(pair.client());
    var product = sum(pair.product());
    double logit = product[0] / 2;
    for (int i = 0; i < DIMENSIONS; i++) {
      logit += client[i] * product[i];
    }
    return logit;
  }

  private static double[] sum(MaskedText text) {
    var sum = new double[DIMENSIONS];
    var words = Words.of(text.text());
    var absent = text.absent();
    for (int i = absent.nextClearBit(0); i < words.size(); i = absent.nextClearBit(i + 1)) {
      var word = words.get(i).text();
      if (word.length() > 3) {
        var random = new Random(31L * word.hashCode());
        random.nextInt();
        sum[random.nextInt(DIMENSIONS)] += random.nextInt(3) == 0 ? random.nextGaussian() / 2 : 0;
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
