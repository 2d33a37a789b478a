package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.explain.ValueFunction;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.work.Progress;

/// The game whose players are the words of a client and of two products: a coalition is worth how
/// much higher the logit of the first product is than that of the second, when all other words, and
/// all figures, are absent.
///
/// The client's words are the same players for both products, so what the two readings of a
/// coalition have in common cancels out before anything is estimated. Every reading is made once
/// and remembered. Serves one thread.
final class GapGame implements ValueFunction {
  private final InterestModel model;
  private final Side client;
  private final Side first;
  private final Side second;
  private final Progress progress;
  private final Map<Pair, Double> known = new HashMap<>();

  /// @param from the number of its first word
  private record Side(String text, int from, int to) {
    static Side of(String text, int from) {
      return new Side(text, from, from + Words.of(text).size());
    }

    MaskedText with(BitSet coalition) {
      var absent = coalition.get(from, to);
      absent.flip(0, to - from);
      return new MaskedText(text, absent);
    }
  }

  /// @param progress may stop the model between two batches
  GapGame(InterestModel model, String client, String first, String second, Progress progress) {
    this.model = model;
    this.client = Side.of(client, 0);
    this.first = Side.of(first, this.client.to());
    this.second = Side.of(second, this.first.to());
    this.progress = new PairGame.Watch(progress);
  }

  int clientWords() {
    return client.to();
  }

  /// The client's words, those of the first product, those of the second.
  @Override
  public int players() {
    return second.to();
  }

  @Override
  public double[] values(List<BitSet> coalitions) {
    var wanted = new LinkedHashSet<Pair>();
    for (var coalition : coalitions) {
      wanted.add(pair(coalition, first));
      wanted.add(pair(coalition, second));
    }
    wanted.removeAll(known.keySet());
    read(new ArrayList<>(wanted));
    return coalitions.stream().mapToDouble(it -> logit(it, first) - logit(it, second)).toArray();
  }

  private void read(List<Pair> pairs) {
    var logits = model.logits(pairs, progress);
    for (int i = 0; i < logits.length; i++) {
      known.put(pairs.get(i), logits[i]);
    }
  }

  /// What the model says of the first product; the coalition was asked for before.
  double firstLogit(BitSet coalition) {
    return logit(coalition, first);
  }

  double secondLogit(BitSet coalition) {
    return logit(coalition, second);
  }

  /// How many pairs of texts the model has read.
  int readings() {
    return known.size();
  }

  private double logit(BitSet coalition, Side product) {
    return Objects.requireNonNull(known.get(pair(coalition, product)), "never asked for");
  }

  private Pair pair(BitSet coalition, Side product) {
    return new Pair(client.with(coalition), product.with(coalition));
  }
}
