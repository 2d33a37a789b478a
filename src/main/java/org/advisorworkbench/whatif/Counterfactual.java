package org.advisorworkbench.whatif;

import org.advisorworkbench.ranking.Recommendation;

/// A change of the client that moves a product into or out of the first places, verified by ranking
/// the client that it makes.
///
/// @param move from the product's place for the client as it is to the one that was verified; its
///   `after` states the new rank, the new probability and what the rules of suitability say then
public record Counterfactual(Edits edits, Move move) {
  /// The product for the client as it would be.
  public Recommendation then() {
    return move.after();
  }
}
