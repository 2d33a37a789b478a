package org.advisorworkbench.training;

import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.training.metrics.PairedComparison;

/// Two models asked the same questions. Differences are first − second, with intervals that draw
/// each client's answers by both models together.
///
/// @param model the first one's id
/// @param against the second one's id
/// @param interestAuc over all pairs of a client and a product
/// @param ndcg of the first k places, as are the three after it
/// @param outcomeAuc over past recommendations, as are the two after it
/// @param ndcgKept nDCG of the first model divided by that of the second
public record ModelComparison(
    String model,
    String against,
    PairedComparison interestAuc,
    PairedComparison ndcg,
    PairedComparison meanAveragePrecision,
    PairedComparison recall,
    PairedComparison hitRate,
    PairedComparison outcomeAuc,
    PairedComparison logLoss,
    PairedComparison brierScore,
    Estimate ndcgKept) {}
