package org.advisorworkbench.training;

import org.advisorworkbench.training.metrics.Bootstrap;
import org.advisorworkbench.training.metrics.GroupedExamples;
import org.advisorworkbench.training.metrics.GroupedExamples.Figure;
import org.advisorworkbench.training.metrics.PairedComparison;

/// A model's evaluation together with what it rests on, client by client, so that two models can be
/// compared on the same book.
///
/// @param interest the pairs of clients and products, by logit
/// @param outcomes the past recommendations, by calibrated probability
/// @param shelf the order of products
public record Measurement(
    Evaluation evaluation, GroupedExamples interest, GroupedExamples outcomes, ShelfFigures shelf) {

  /// @param other measured by the same evaluator
  ModelComparison against(Measurement other, Bootstrap bootstrap) {
    return new ModelComparison(
        evaluation.model(),
        other.evaluation.model(),
        gain(interest, other.interest, GroupedExamples::rocAuc, bootstrap),
        PairedComparison.of(shelf.ndcg(), other.shelf.ndcg(), bootstrap),
        PairedComparison.of(shelf.averagePrecision(), other.shelf.averagePrecision(), bootstrap),
        PairedComparison.of(shelf.recall(), other.shelf.recall(), bootstrap),
        PairedComparison.of(shelf.hits(), other.shelf.hits(), bootstrap),
        gain(outcomes, other.outcomes, GroupedExamples::rocAuc, bootstrap),
        loss(outcomes, other.outcomes, GroupedExamples::logLoss, bootstrap),
        loss(outcomes, other.outcomes, GroupedExamples::brierScore, bootstrap),
        bootstrap.ratio(shelf.ndcg(), other.shelf.ndcg()));
  }

  private static PairedComparison gain(
      GroupedExamples first, GroupedExamples second, Figure figure, Bootstrap bootstrap) {
    return PairedComparison.ofGain(first.difference(second, bootstrap, figure));
  }

  private static PairedComparison loss(
      GroupedExamples first, GroupedExamples second, Figure figure, Bootstrap bootstrap) {
    return PairedComparison.ofLoss(first.difference(second, bootstrap, figure));
  }
}
