package org.advisorworkbench.ranking;

import java.util.List;
import org.advisorworkbench.product.Product;
import org.advisorworkbench.suitability.Refusal;

/// A product with its place in a ranking.
///
/// @param rank 1 for the first; refused products follow after all suitable ones
/// @param logit the model's raw score
/// @param probability calibrated, 0 to 1
/// @param refusals empty when the product is suitable
public record Recommendation(
    int rank, Product product, double logit, double probability, List<Refusal> refusals) {
  public Recommendation {
    refusals = List.copyOf(refusals);
  }

  public boolean suitable() {
    return refusals.isEmpty();
  }
}
