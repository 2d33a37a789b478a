package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.List;
import java.util.function.Supplier;
import org.advisorworkbench.work.Progress;

/// Reads every version of a text as the whole text with the absent words hidden from the attention,
/// one pair after the other through every layer, and remembers nothing. It computes what dropping
/// the words computes, at the full cost: the measure for whatever is done to be faster.
final class MaskingReading implements Reading {
  private final InterestNetwork network;
  private final SegmentTokenizer tokenizer;
  private final Supplier<NDManager> scopes;

  /// @param scopes each is closed after one pair
  MaskingReading(InterestNetwork network, SegmentTokenizer tokenizer, Supplier<NDManager> scopes) {
    this.network = network;
    this.tokenizer = tokenizer;
    this.scopes = scopes;
  }

  @Override
  public double[] logits(List<InterestModel.Pair> pairs, Progress progress) {
    var logits = new double[pairs.size()];
    for (int i = 0; i < logits.length; i++) {
      progress.checkCancelled();
      logits[i] = logit(pairs.get(i));
      progress.report(i + 1L, logits.length);
    }
    return logits;
  }

  private double logit(InterestModel.Pair pair) {
    try (var arrays = new NDScope();
        var scope = scopes.get()) {
      arrays.suppressNotUsedWarning();
      var client = hiding(Segment.Side.CLIENT, pair.client(), scope);
      var product = hiding(Segment.Side.PRODUCT, pair.product(), scope);
      var ofClient = network.half(client);
      var ofProduct = network.half(product);
      var hidden = ofClient.concat(ofProduct, 1);
      var bias = network.encoder().attentionBias(client.mask().concat(product.mask(), 1));
      for (int layer = network.separateLayers();
          layer < network.encoder().config().layers();
          layer++) {
        hidden = network.encoder().layer(layer, hidden, bias);
      }
      var features =
          network.features(first(hidden), ofClient, client.mask(), ofProduct, product.mask());
      return network.head(features).getFloat();
    }
  }

  private static NDArray first(NDArray hidden) {
    return hidden.get(":, 0");
  }

  private SegmentBatch hiding(Segment.Side side, MaskedText text, NDManager scope) {
    var tokens = tokenizer.tokenize(side, text.text());
    var whole = SegmentBatch.of(List.of(tokens.whole()), scope);
    var absent = text.absent();
    var mask = new float[tokens.length()];
    for (int token = 0; token < mask.length; token++) {
      int word = tokens.word(token);
      mask[token] = word == TokenizedText.NO_WORD || !absent.get(word) ? 1 : 0;
    }
    return new SegmentBatch(
        whole.ids(), whole.positions(), whole.types(), scope.create(mask, whole.mask().getShape()));
  }

  @Override
  public void close() {}
}
