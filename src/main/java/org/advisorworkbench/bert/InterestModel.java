package org.advisorworkbench.bert;

import java.util.List;
import java.util.Optional;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;
import org.advisorworkbench.work.Progress;

/// A model that reads the text of a client, the text of a product and some figures of behaviour,
/// and gives the logit of the client's interest.
///
/// The logit is a sum of two parts, one of the texts alone and one of the figures alone: so either
/// may be remembered or explained without the other.
///
/// Implementations are safe for use by several threads and compute the same logit for the same pair
/// within [#PRECISION], however the pairs are batched.
public interface InterestModel extends AutoCloseable {
  /// How far two computations of the same logit may lie apart.
  double PRECISION = 1e-5;

  /// One question: two texts and what figures are known.
  record Pair(MaskedText client, MaskedText product, Figures figures) {
    /// A question about texts alone.
    public Pair(MaskedText client, MaskedText product) {
      this(client, product, Figures.NONE);
    }
  }

  /// A short name such as `minilm-2026-11`.
  String id();

  /// Hexadecimal SHA-256 of the shipped weights and settings.
  String sha256();

  /// What the model runs on, for people: `CPU fp32`.
  String device();

  /// The figures that the model reads, in its order; none for a model of texts alone. It does not
  /// look at others.
  default List<Figure> figures() {
    return List.of();
  }

  /// The part of the logit that is due to figures; 0 where none that the model reads is known.
  default double figureLogit(Figures figures) {
    return 0;
  }

  /// The logits of many pairs, in their order, figures included. Equal halves are computed once.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so between two batches
  double[] logits(List<Pair> pairs, Progress progress);

  /// Begins a reading of versions of the same texts; whoever asks for it closes it. It knows
  /// nothing of what was asked before: what it answers depends on what it is asked, and in which
  /// order, alone, so that the same questions get the same logits to the last bit whenever the
  /// program is started on this machine.
  default Reading newReading() {
    return Reading.plain(this);
  }

  /// The same, but nothing saved: absent words are hidden from the attention instead of dropped,
  /// and pairs go one by one through every layer. A measure for speed; of texts alone.
  default Reading newMaskingReading() {
    return Reading.plain(this);
  }

  /// How the text part of the logit answers to the strength of words; empty for a model that cannot
  /// tell.
  default Optional<WordGradients> gradients(String client, String product) {
    return Optional.empty();
  }

  /// The calibrated probability of a logit.
  double probability(double logit);

  @Override
  void close();
}
