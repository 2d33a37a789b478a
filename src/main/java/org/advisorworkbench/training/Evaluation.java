package org.advisorworkbench.training;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.stream.IntStream;
import org.advisorworkbench.training.metrics.Bootstrap;
import org.advisorworkbench.training.metrics.ClassReport;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.training.metrics.GroupedExamples;
import org.advisorworkbench.training.metrics.PairedComparison;
import org.advisorworkbench.training.metrics.ReliabilityCurve;

/// How well a model does on a book that it has not seen. Intervals come from drawing the clients
/// anew.
///
/// @param model its id
/// @param sha256 its hash
/// @param clients in the book
/// @param products in the book
/// @param k how many places of a ranking count
/// @param interest against what clients truly want
/// @param outcomes against what came of past recommendations, which carry the planted bias
/// @param order of the products that a client does not hold yet
/// @param slices parts of the book, measured apart
/// @param parts parts of the model, measured apart; none for a model of texts alone
public record Evaluation(
    String model,
    String sha256,
    int clients,
    int products,
    int k,
    Interest interest,
    Outcomes outcomes,
    Order order,
    List<Slice> slices,
    List<Part> parts) {

  /// Of a model of texts alone.
  public Evaluation(
      String model,
      String sha256,
      int clients,
      int products,
      int k,
      Interest interest,
      Outcomes outcomes,
      Order order,
      List<Slice> slices) {
    this(model, sha256, clients, products, k, interest, outcomes, order, slices, List.of());
  }

  public Evaluation {
    slices = List.copyOf(slices);
    // Nothing is told of them where there are none.
    parts = List.copyOf(requireNonNullElse(parts, List.of()));
  }

  /// Over all pairs of a client and a product.
  ///
  /// @param auc the area under the ROC curve, 0 to 1
  /// @param bestAuc that of the true probability: no model does better
  /// @param shareOfBest auc / bestAuc; the interval draws clients anew for both together. Early
  ///   cards told no interval
  /// @param shareOfBestAboveChance (auc − 0.5) / (bestAuc − 0.5), likewise
  /// @param baselines rankings that read nothing, on the same pairs; none on early cards
  public record Interest(
      Estimate auc,
      double bestAuc,
      Estimate shareOfBest,
      Estimate shareOfBestAboveChance,
      List<Baseline> baselines) {
    public Interest {
      baselines = List.copyOf(requireNonNullElse(baselines, List.of()));
    }

    /// @param best the same pairs by the true probability
    static Interest of(
        GroupedExamples model,
        GroupedExamples best,
        List<Baseline> baselines,
        Bootstrap bootstrap) {
      return new Interest(
          model.estimate(bootstrap, GroupedExamples::rocAuc),
          best.estimate(bootstrap, GroupedExamples::rocAuc).value(),
          bootstrap.resample(model.clients(), times -> model.rocAuc(times) / best.rocAuc(times)),
          bootstrap.resample(
              model.clients(),
              times -> (model.rocAuc(times) - CHANCE) / (best.rocAuc(times) - CHANCE)),
          baselines);
    }

    private static final double CHANCE = 0.5;
  }

  /// A ranking that reads nothing, by AUC of interest.
  ///
  /// @param name such as `popularity`
  /// @param auc 0 to 1
  /// @param gain AUC of the model − that of the baseline, of the same clients
  public record Baseline(String name, Estimate auc, PairedComparison gain) {}

  /// Over all past recommendations, by the calibrated probability.
  ///
  /// @param answers how many there are
  /// @param auc the area under the ROC curve, 0 to 1
  /// @param logLoss in nats
  /// @param brierScore mean squared error
  /// @param calibrationError expected calibration error in 15 bins. A sample of finite size is
  ///   never calibrated perfectly, and one drawn anew from it less so: the interval leans to the
  ///   high side
  /// @param reliability the curve behind it
  /// @param report accepted is the positive class, declined the negative one
  public record Outcomes(
      int answers,
      Estimate auc,
      Estimate logLoss,
      Estimate brierScore,
      Estimate calibrationError,
      ReliabilityCurve reliability,
      ClassReport report) {
    private static final double THRESHOLD = 0.5;

    /// @param outcomes by calibrated probability
    public static Outcomes of(GroupedExamples outcomes, Bootstrap bootstrap) {
      var once = IntStream.range(0, outcomes.clients()).map(client -> 1).toArray();
      return new Outcomes(
          outcomes.size(),
          outcomes.estimate(bootstrap, GroupedExamples::rocAuc),
          outcomes.estimate(bootstrap, GroupedExamples::logLoss),
          outcomes.estimate(bootstrap, GroupedExamples::brierScore),
          outcomes.estimate(
              bootstrap,
              (examples, times) ->
                  examples.reliability(times, ReliabilityCurve.BINS).expectedError()),
          outcomes.reliability(once, ReliabilityCurve.BINS),
          ClassReport.of(outcomes, THRESHOLD, bootstrap));
    }
  }

  /// The model's ranking beside those that it has to beat.
  ///
  /// @param best by the true probability
  /// @param popularity by how many others hold a product
  /// @param coOccurrence by what is held together with what the client holds
  /// @param random in any order
  /// @param overPopularity nDCG of the model − that of popularity, client by client
  /// @param overCoOccurrence nDCG of the model − that of co-occurrence, client by client
  public record Order(
      ShelfQuality model,
      ShelfQuality best,
      ShelfQuality popularity,
      ShelfQuality coOccurrence,
      ShelfQuality random,
      PairedComparison overPopularity,
      PairedComparison overCoOccurrence) {}

  /// The first k places of a ranking, over the products that a client does not hold. All but
  /// coverage are means over clients; the first four leave out clients who want nothing.
  ///
  /// @param ndcg 0 to 1
  /// @param meanAveragePrecision 0 to 1
  /// @param recall the share of what a client wants, 0 to 1
  /// @param hitRate the share of clients who are shown anything that they want, 0 to 1
  /// @param coverage the share of the shelf that is shown to anybody, 0 to 1
  /// @param novelty self-information of what is shown, in bits
  public record ShelfQuality(
      Estimate ndcg,
      Estimate meanAveragePrecision,
      Estimate recall,
      Estimate hitRate,
      Estimate coverage,
      Estimate novelty) {}

  /// A part of the book.
  ///
  /// @param clients in it
  /// @param products in it
  /// @param auc of interest, over the pairs of the part
  /// @param ndcg of the first k among the products of the part
  public record Slice(String name, int clients, int products, Estimate auc, Estimate ndcg) {}

  /// A part of a model that reads texts and figures, whose logit is the sum of both, as it does
  /// alone: an ablation.
  ///
  /// @param name `texts alone` or `behaviour alone`
  /// @param auc of interest
  /// @param ndcg of the first k
  /// @param aucGain of the whole model − that of the part
  /// @param ndcgGain likewise, client by client
  public record Part(
      String name,
      Estimate auc,
      Estimate ndcg,
      PairedComparison aucGain,
      PairedComparison ndcgGain) {}
}
