package org.advisorworkbench.advice;

import java.util.BitSet;
import java.util.List;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText;
import org.advisorworkbench.explain.ValueFunction;
import org.advisorworkbench.narrative.Words;
import org.advisorworkbench.work.Progress;

/// The game whose players are the words of a client's and a product's text: a coalition is worth
/// the logit that the model gives when all other words, and all figures, are absent.
final class PairGame implements ValueFunction {
  private final InterestModel model;
  private final String client;
  private final String product;
  private final int clientWords;
  private final int players;
  private final Watch progress;

  /// @param progress may stop the model between two batches
  PairGame(InterestModel model, String client, String product, Progress progress) {
    this.model = model;
    this.client = client;
    this.product = product;
    this.clientWords = Words.of(client).size();
    this.players = clientWords + Words.of(product).size();
    this.progress = new Watch(progress);
  }

  @Override
  public int players() {
    return players;
  }

  @Override
  public double[] values(List<BitSet> coalitions) {
    return model.logits(coalitions.stream().map(this::pair).toList(), progress);
  }

  private InterestModel.Pair pair(BitSet coalition) {
    var absent = (BitSet) coalition.clone();
    absent.flip(0, players);
    return new InterestModel.Pair(
        new MaskedText(client, absent.get(0, clientWords)),
        new MaskedText(product, absent.get(clientWords, players)));
  }

  /// Lets the model be stopped, but not tell how far it is with a single batch: the estimator tells
  /// how far the whole work has come.
  record Watch(Progress progress) implements Progress {
    @Override
    public void report(long done, long total) {}

    @Override
    public boolean isCancelled() {
      return progress.isCancelled();
    }
  }
}
