package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/// The gradients of an [InterestNetwork] in the strengths of words.
///
/// Shapes: M strengths, T tokens of the client, U of the product, W width.
final class FadingWords {
  /// What a word of no strength is read as.
  private static final long PAD = 0;

  private final InterestNetwork network;
  private final Encoder encoder;

  FadingWords(InterestNetwork network) {
    this.network = network;
    this.encoder = network.encoder();
  }

  /// @param clientWords how many of the words, the first ones, are the client's
  /// @param points M of them: the strength of each word, those beyond the limits included
  List<WordGradients.Slope> at(
      TokenizedText client,
      TokenizedText product,
      int clientWords,
      List<double[]> points,
      NDManager manager) {
    try (var arrays = new NDScope();
        var scope = manager.newSubManager();
        var gradients = GradientTurn.take(manager)) {
      arrays.suppressNotUsedWarning();
      var clientSide = new Side(client, strengths(client, 0, points, scope), scope);
      var productSide = new Side(product, strengths(product, clientWords, points, scope), scope);
      var logits =
          network.head(
              network.join(
                  clientSide.half(), clientSide.mask, productSide.half(), productSide.mask));
      gradients.backward(logits.sum());
      var ofClient = clientSide.derivatives();
      var ofProduct = productSide.derivatives();
      var worths = logits.toFloatArray();
      var slopes = new ArrayList<WordGradients.Slope>();
      for (int row = 0; row < worths.length; row++) {
        var derivatives = new double[points.get(row).length];
        addTo(derivatives, 0, client, ofClient, row);
        addTo(derivatives, clientWords, product, ofProduct, row);
        slopes.add(
            new WordGradients.Slope(worths[row], Arrays.stream(derivatives).boxed().toList()));
      }
      return slopes;
    }
  }

  /// Points where all words have the same strength.
  static List<double[]> everywhere(double[] strengths, int words) {
    return Arrays.stream(strengths)
        .mapToObj(strength -> DoubleStream.generate(() -> strength).limit(words).toArray())
        .toList();
  }

  /// @return (M, T, 1)
  private static NDArray strengths(
      TokenizedText text, int firstWord, List<double[]> points, NDManager scope) {
    var strengths = new float[points.size() * text.length()];
    for (int row = 0; row < points.size(); row++) {
      for (int token = 0; token < text.length(); token++) {
        int word = text.word(token);
        strengths[row * text.length() + token] =
            word == TokenizedText.NO_WORD ? 1 : (float) points.get(row)[firstWord + word];
      }
    }
    return scope.create(strengths, new Shape(points.size(), text.length(), 1));
  }

  private static void addTo(
      double[] words, int firstWord, TokenizedText text, float[] ofTokens, int row) {
    for (int token = 0; token < text.length(); token++) {
      if (text.word(token) != TokenizedText.NO_WORD) {
        words[firstWord + text.word(token)] += ofTokens[row * text.length() + token];
      }
    }
  }

  /// One side's words at all strengths.
  private final class Side {
    private final SegmentBatch batch;
    private final NDArray mask;

    /// What full strength adds to none, (1, T, W); nothing where a token is part of no word.
    private final NDArray difference;

    /// The embeddings that are read, (M, T, W).
    private final NDArray read;

    Side(TokenizedText text, NDArray alpha, NDManager scope) {
      batch = SegmentBatch.of(List.of(text.whole()), scope);
      mask = batch.mask().repeat(0, alpha.size(0));
      var whole = encoder.words(batch.ids());
      var blank = encoder.words(scope.create(blanks(text), new Shape(1, text.length())));
      difference = whole.sub(blank);
      read = alpha.mul(difference).add(blank);
      read.setRequiresGradient(true);
    }

    private static long[] blanks(TokenizedText text) {
      var ids = new long[text.length()];
      for (int token = 0; token < ids.length; token++) {
        ids[token] = text.word(token) == TokenizedText.NO_WORD ? text.whole().id(token) : PAD;
      }
      return ids;
    }

    /// @return (M, T, W)
    NDArray half() {
      return network.half(encoder.embedWords(read, batch.positions(), batch.types()), mask);
    }

    /// @return (M, T) in one row
    float[] derivatives() {
      return read.getGradient().mul(difference).sum(new int[] {2}).toFloatArray();
    }
  }
}
