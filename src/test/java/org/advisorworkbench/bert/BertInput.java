package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.Random;

/// What a BERT reads: B rows of T tokens.
///
/// @param ids word pieces (B, T)
/// @param types 0 for the first text of a pair, 1 for the second, likewise
/// @param mask 1 for tokens, 0 for padding, likewise
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record BertInput(long[][] ids, long[][] types, long[][] mask) {
  /// A text of random word pieces, framed.
  static BertInput text(int length, int vocabulary, int seed) {
    var ids = new Random(seed).longs(length, 1000, vocabulary).toArray();
    ids[0] = 101;
    ids[length - 1] = 102;
    return pair(ids, new long[length]);
  }

  /// A pair of texts without padding.
  static BertInput pair(long[] ids, long[] types) {
    var mask = new long[ids.length];
    Arrays.fill(mask, 1);
    return new BertInput(new long[][] {ids}, new long[][] {types}, new long[][] {mask});
  }

  /// The largest difference between two hidden states of a token, in any feature.
  ///
  /// @param expected (B, T, W)
  /// @param actual likewise
  double largestDifference(float[][][] expected, NDArray actual) {
    var values = actual.toFloatArray();
    int width = (int) actual.getShape().get(2);
    double largest = 0;
    for (int row = 0; row < ids.length; row++) {
      for (int token = 0; token < ids[row].length; token++) {
        for (int feature = 0; feature < width && mask[row][token] == 1; feature++) {
          double found = values[(row * ids[row].length + token) * width + feature];
          // A difference that is no number is the largest of all.
          double difference = Math.abs(expected[row][token][feature] - found);
          largest = difference <= largest ? largest : difference;
        }
      }
    }
    return largest;
  }
}
