package org.advisorworkbench.sample;

/// What a client really thinks of a product.
///
/// @param probability of interest, with the hidden taste: no ranking can do better than by it
/// @param textProbability of interest as far as the fields and prose of both tell it, 0 to 1: what
///   a reader of the texts can know
/// @param acceptance the chance that a recommendation, had there been one, was recorded as
///   accepted: the client held nothing yet, and the [HistoricBias] of those who made the record is
///   in it
/// @param interested drawn with `probability`
public record Truth(
    String clientId,
    String productId,
    double probability,
    double textProbability,
    double acceptance,
    boolean interested) {}
