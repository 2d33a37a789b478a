package org.advisorworkbench.training.faithfulness;

/// A way to account for a score whose faithfulness is measured.
///
/// @param comprehensiveness see `Erasure`, in logits
/// @param sufficiency see `Erasure`, in logits
/// @param tauLoo Kendall's tau-b of the values and what each word's removal alone costs
/// @param infidelity see `Removals`, in squared logits
/// @param relativeInfidelity see `Removals`, 1 for an account of nothing
record Account(
    double comprehensiveness,
    double sufficiency,
    double tauLoo,
    double infidelity,
    double relativeInfidelity) {}
