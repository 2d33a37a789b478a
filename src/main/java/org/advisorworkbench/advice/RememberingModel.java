package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.ranking.ScoreCache;
import org.advisorworkbench.ranking.ScoreCache.TextPair;
import org.advisorworkbench.work.Progress;

/// A model that is asked only once about the same pair of whole texts, and remembers the answer
/// beyond its own life.
///
/// It serves book-wide questions. What an advisor sees of one client always comes from the model
/// itself.
final class RememberingModel implements InterestModel {
  private final InterestModel model;
  private final ScoreCache cache;

  RememberingModel(InterestModel model, ScoreCache cache) {
    this.model = model;
    this.cache = cache;
  }

  @Override
  public String id() {
    return model.id();
  }

  @Override
  public String sha256() {
    return model.sha256();
  }

  @Override
  public String device() {
    return model.device();
  }

  @Override
  public double probability(double logit) {
    return model.probability(logit);
  }

  @Override
  public double[] logits(List<Pair> pairs, Progress progress) {
    if (!pairs.stream().allMatch(RememberingModel::isWhole)) {
      return model.logits(pairs, progress);
    }
    var texts = pairs.stream().map(RememberingModel::texts).toList();
    var known = new HashMap<>(cache.logits(sha256(), texts));
    var unknown = new LinkedHashSet<>(texts);
    unknown.removeAll(known.keySet());
    if (!unknown.isEmpty()) {
      var answers = ask(List.copyOf(unknown), progress);
      cache.remember(sha256(), answers);
      known.putAll(answers);
    }
    return texts.stream().mapToDouble(known::get).toArray();
  }

  private Map<TextPair, Double> ask(List<TextPair> texts, Progress progress) {
    var pairs = new ArrayList<Pair>();
    for (var text : texts) {
      pairs.add(new Pair(MaskedText.whole(text.client()), MaskedText.whole(text.product())));
    }
    var logits = model.logits(pairs, progress);
    var answers = new HashMap<TextPair, Double>();
    for (int i = 0; i < logits.length; i++) {
      answers.put(texts.get(i), logits[i]);
    }
    return answers;
  }

  private static boolean isWhole(Pair pair) {
    return pair.client().absent().isEmpty() && pair.product().absent().isEmpty();
  }

  private static TextPair texts(Pair pair) {
    return new TextPair(pair.client().text(), pair.product().text());
  }

  /// Does nothing: the model belongs to somebody else.
  @Override
  public void close() {}
}
