package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/// How much is learned from a [Teacher] beside the outcomes: (1 − w) of the cross-entropy of the
/// outcomes and w · T² of the divergence of the learner's softened probability from the teacher's.
///
/// Source: G. Hinton, O. Vinyals and J. Dean, "Distilling the Knowledge in a Neural Network", 2015,
/// for two classes. T² keeps the gradients as large as they are at T = 1.
///
/// @param teacher `distill.teacher`: folder of the teacher's model; blank for none
/// @param weight `distill.weight`: w, 0 to 1
/// @param temperature `distill.temperature`: T, by which both logits are divided
public record Distillation(String teacher, double weight, double temperature) {
  /// Outcomes alone.
  public static final Distillation NONE = new Distillation("", 0, 1);

  boolean isOn() {
    return !teacher.isBlank() && weight > 0;
  }

  /// What outcomes and teacher cost together.
  ///
  /// @param ofOutcomes what they cost without a teacher (B)
  /// @param logits (B)
  /// @param taught (B)
  /// @return (B)
  NDArray blended(NDArray ofOutcomes, NDArray logits, NDArray taught) {
    return ofOutcomes
        .mul((float) (1 - weight))
        .add(divergences(logits, taught).mul((float) weight));
  }

  /// T² times the divergence of the learner's softened probabilities from the teacher's
  /// (Kullback-Leibler), in nats: 0 where both logits are the same.
  ///
  /// @param logits (B)
  /// @param taught (B)
  /// @return (B)
  NDArray divergences(NDArray logits, NDArray taught) {
    var softened = taught.div((float) temperature);
    var probabilities = Activation.sigmoid(softened);
    return Losses.crossEntropies(logits.div((float) temperature), probabilities)
        .sub(Losses.crossEntropies(softened, probabilities))
        .mul((float) (temperature * temperature));
  }
}
