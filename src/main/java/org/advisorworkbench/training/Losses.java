package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/// What training makes small.
final class Losses {
  private Losses() {}

  /// The mean binary cross-entropy of logits, in nats: max(x, 0) − x·y + ln(1 + e^−|x|), which
  /// neither over- nor underflows.
  ///
  /// @param logits (B)
  /// @param labels (B), 0 to 1
  /// @return ()
  static NDArray binaryCrossEntropy(NDArray logits, NDArray labels) {
    return crossEntropies(logits, labels).mean();
  }

  /// The same with a weight for each example.
  ///
  /// @param weights (B), with a sum of 1
  static NDArray binaryCrossEntropy(NDArray logits, NDArray labels, NDArray weights) {
    return crossEntropies(logits, labels).mul(weights).sum();
  }

  /// The same for each example alone.
  ///
  /// @return (B)
  static NDArray crossEntropies(NDArray logits, NDArray labels) {
    return Activation.relu(logits)
        .sub(logits.mul(labels))
        .add(logits.abs().neg().exp().add(1f).log());
  }
}
