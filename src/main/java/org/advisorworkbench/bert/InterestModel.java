package org.advisorworkbench.bert;

import java.util.List;
import org.advisorworkbench.work.Progress;

/// A model that reads the text of a client and the text of a product and gives the logit of the
/// client's interest.
///
/// Implementations are safe for use by several threads and compute the same logit for the same pair
/// within 1e-5, however the pairs are batched.
public interface InterestModel extends AutoCloseable {
  /// The two texts of one question.
  record Pair(MaskedText client, MaskedText product) {}

  /// A short name such as `minilm-2026-11`.
  String id();

  /// Hexadecimal SHA-256 of the shipped weights and settings.
  String sha256();

  /// What the model runs on, for people: `CPU fp32`.
  String device();

  /// The logits of many pairs, in their order. Equal halves are computed once.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so between two batches
  double[] logits(List<Pair> pairs, Progress progress);

  /// The calibrated probability of a logit.
  double probability(double logit);

  @Override
  void close();
}
