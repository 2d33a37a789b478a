package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.advisorworkbench.training.LabelledBook.Answer;

/// What training makes small: binary cross-entropy of logits, in nats, at least 0.
///
/// Source: the weight of positives is that of PyTorch's `BCEWithLogitsLoss`; label smoothing is by
/// C. Szegedy et al., "Rethinking the Inception Architecture for Computer Vision", 2016.
///
/// @param labels what answers are taken for
/// @param positiveWeight how often an accepted recommendation counts, for one declined
/// @param labelSmoothing s: labels become (1 − s) · y + s / 2
/// @param distillation what is learned from a teacher beside
record InterestLoss(
    Labels labels, double positiveWeight, double labelSmoothing, Distillation distillation) {
  /// Every answer counts once, as it is.
  static final InterestLoss PLAIN = new InterestLoss(1, 0);

  /// Of outcomes, without a teacher.
  InterestLoss(double positiveWeight, double labelSmoothing) {
    this(Labels.OUTCOMES, positiveWeight, labelSmoothing, Distillation.NONE);
  }

  /// The loss that settings ask for, without a teacher.
  ///
  /// @param books to learn from, with answers of both kinds
  static InterestLoss of(TrainingSettings.Loss settings, List<LabelledBook> books) {
    double weight = settings.positiveWeight();
    if (settings.balanced()) {
      var counts = AnswerCounts.of(books);
      weight = (double) counts.declined() / counts.accepted();
    }
    return new InterestLoss(
        settings.labels(), weight, settings.labelSmoothing(), Distillation.NONE);
  }

  /// The same loss with a teacher.
  InterestLoss with(Distillation teaching) {
    return new InterestLoss(labels, positiveWeight, labelSmoothing, teaching);
  }

  /// The mean over answers.
  ///
  /// @param logits (B)
  /// @param answers as many
  /// @return ()
  NDArray mean(NDArray logits, List<Answer> answers, NDManager manager) {
    return each(logits, answers, manager).mean();
  }

  /// The sum over answers.
  ///
  /// @param logits (B)
  /// @param answers as many
  /// @return ()
  NDArray sum(NDArray logits, List<Answer> answers, NDManager manager) {
    return each(logits, answers, manager).sum();
  }

  private NDArray each(NDArray logits, List<Answer> answers, NDManager manager) {
    var learned = new float[answers.size()];
    var taught = new float[answers.size()];
    for (int i = 0; i < learned.length; i++) {
      learned[i] = (float) labels.of(answers.get(i));
      taught[i] = (float) answers.get(i).taught();
    }
    var ofOutcomes = each(logits, manager.create(learned));
    return distillation.isOn()
        ? distillation.blended(ofOutcomes, logits, manager.create(taught))
        : ofOutcomes;
  }

  /// The mean over answers, without a teacher.
  ///
  /// @param logits (B)
  /// @param labels (B), 0 to 1
  /// @return ()
  NDArray mean(NDArray logits, NDArray labels) {
    return each(logits, labels).mean();
  }

  /// The sum over answers, without a teacher.
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
