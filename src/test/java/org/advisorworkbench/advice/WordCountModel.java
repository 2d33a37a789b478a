package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.bert.WordGradients;
import org.advisorworkbench.bert.WordGradients.Slope;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.work.Progress;

/// A model simple enough to be foreseen: every present word adds a weight drawn from its letters,
/// and every word that stands on both sides adds 1 more for each time that it meets itself.
public final class WordCountModel implements InterestModel {
  private final AtomicInteger asked = new AtomicInteger();

  @Override
  public String id() {
    return "word-count";
  }

  @Override
  public String sha256() {
    return "00".repeat(32);
  }

  @Override
  public String device() {
    return "pencil";
  }

  /// How many pairs it was asked about.
  public int asked() {
    return asked.get();
  }

  @Override
  public double[] logits(List<Pair> pairs, Progress progress) {
    progress.checkCancelled();
    asked.addAndGet(pairs.size());
    return pairs.stream().mapToDouble(WordCountModel::logit).toArray();
  }

  private static double logit(Pair pair) {
    var client = present(pair.client());
    var product = present(pair.product());
    double meetings =
        client.stream().mapToLong(word -> product.stream().filter(word::equals).count()).sum();
    return weights(client) - weights(product) / 2 + meetings;
  }

  /// Words that meet themselves add the product of their strengths.
  @Override
  public Optional<WordGradients> gradients(String client, String product) {
    var ofClient = Words.of(client).stream().map(Words.Word::text).toList();
    var ofProduct = Words.of(product).stream().map(Words.Word::text).toList();
    return Optional.of(
        (strengths, progress) ->
            Arrays.stream(strengths)
                .mapToObj(strength -> slope(ofClient, ofProduct, strength))
                .toList());
  }

  private static Slope slope(List<String> client, List<String> product, double strength) {
    var derivatives = new ArrayList<Double>();
    client.forEach(
        word -> derivatives.add(weight(word) + strength * Collections.frequency(product, word)));
    product.forEach(
        word -> derivatives.add(strength * Collections.frequency(client, word) - weight(word) / 2));
    long meetings = client.stream().mapToLong(word -> Collections.frequency(product, word)).sum();
    double logit =
        strength * (weights(client) - weights(product) / 2) + strength * strength * meetings;
    return new Slope(logit, derivatives);
  }

  private static double weight(String word) {
    return (word.hashCode() % 7) / 10.0;
  }

  private static double weights(List<String> words) {
    return words.stream().mapToDouble(WordCountModel::weight).sum();
  }

  private static List<String> present(MaskedText text) {
    var words = new ArrayList<String>();
    var absent = text.absent();
    for (var word : Words.of(text.text())) {
      if (!absent.get(words.size())) {
        words.add(word.text());
      } else {
        words.add("");
      }
    }
    words.removeIf(String::isEmpty);
    return words;
  }

  @Override
  public double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  @Override
  public void close() {}
}
