package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import java.util.List;

/// What training makes small: binary cross-entropy of logits, in nats, at least 0.
///
/// Source: the weight of positives is that of PyTorch's `BCEWithLogitsLoss`; label smoothing is by
/// C. Szegedy et al., "Rethinking the Inception Architecture for Computer Vision", 2016.
///
/// @param positiveWeight how often an accepted recommendation counts, for one declined
/// @param labelSmoothing s: labels become (1 − s) · y + s / 2
record InterestLoss(double positiveWeight, double labelSmoothing) {
  /// Every answer counts once, as it is.
  static final InterestLoss PLAIN = new InterestLoss(1, 0);

  /// The loss that settings ask for.
  ///
  /// @param books to learn from, with answers of both kinds
  static InterestLoss of(TrainingSettings.Loss settings, List<LabelledBook> books) {
    double weight = settings.positiveWeight();
    if (settings.balanced()) {
      var counts = AnswerCounts.of(books);
      weight = (double) counts.declined() / counts.accepted();
    }
    return new InterestLoss(weight, settings.labelSmoothing());
  }

  /// The mean over answers.
  ///
  /// @param logits (B)
  /// @param labels (B), 0 to 1
  /// @return ()
  NDArray mean(NDArray logits, NDArray labels) {
    return each(logits, labels).mean();
  }

  /// The sum over answers.
  ///
  /// @param logits (B)
  /// @param labels (B), 0 to 1
  /// @return ()
  NDArray sum(NDArray logits, NDArray labels) {
    return each(logits, labels).sum();
  }

  /// A positive label adds w − 1 times what it costs by itself.
  private NDArray each(NDArray logits, NDArray labels) {
    var smooth = labels.mul((float) (1 - labelSmoothing)).add((float) (labelSmoothing / 2));
    var costs = Losses.crossEntropies(logits, smooth);
    if (positiveWeight == 1) {
      return costs;
    }
    var ofPositives = Losses.crossEntropies(logits, labels.onesLike());
    return costs.add(ofPositives.mul(smooth).mul((float) (positiveWeight - 1)));
  }
}
