package org.advisorworkbench.training;

import org.advisorworkbench.training.metrics.Estimate;

/// How well a model does on a book that it has not seen. Intervals come from drawing the clients
/// anew.
///
/// @param model its id
/// @param sha256 its hash
/// @param clients in the book
/// @param products in the book
/// @param interest against what clients truly want
/// @param outcomes against what came of past recommendations, which carry the planted bias
/// @param order of the products that a client does not hold yet
public record Evaluation(
    String model,
    String sha256,
    int clients,
    int products,
    Interest interest,
    Outcomes outcomes,
    Order order) {

  /// Over all pairs of a client and a product.
  ///
  /// @param auc the area under the ROC curve, 0 to 1
  /// @param bestAuc that of the true probability: no model does better
  /// @param shareOfBest auc / bestAuc
  /// @param shareOfBestAboveChance (auc − 0.5) / (bestAuc − 0.5)
  public record Interest(
      Estimate auc, double bestAuc, double shareOfBest, double shareOfBestAboveChance) {
    static Interest of(Estimate auc, double best) {
      return new Interest(auc, best, auc.value() / best, (auc.value() - 0.5) / (best - 0.5));
    }
  }

  /// Over all past recommendations.
  ///
  /// @param auc the area under the ROC curve, 0 to 1
  /// @param logLoss of the calibrated probability, in nats
  /// @param brierScore mean squared error of the calibrated probability
  /// @param calibrationError expected calibration error in ten bins
  public record Outcomes(
      Estimate auc, double logLoss, double brierScore, double calibrationError) {}

  /// Mean nDCG of the first ten over clients.
  ///
  /// @param best by the true probability
  /// @param popularity by how many others hold a product
  /// @param coOccurrence by what is held together with what the client holds
  /// @param random in any order
  /// @param overPopularity model − popularity, client by client
  /// @param overCoOccurrence model − co-occurrence, client by client
  public record Order(
      Estimate model,
      Estimate best,
      Estimate popularity,
      Estimate coOccurrence,
      Estimate random,
      Estimate overPopularity,
      Estimate overCoOccurrence) {}
}
