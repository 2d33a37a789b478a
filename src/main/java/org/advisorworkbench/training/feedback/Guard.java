package org.advisorworkbench.training.feedback;

import java.util.List;
import org.advisorworkbench.training.metrics.PairedComparison;
import org.advisorworkbench.training.metrics.PairedComparison.Verdict;

/// Whether a new model may take the place of the one that advises, judged on answers that neither
/// has seen in training by that time. Differences are new − active; intervals of 95 % draw each
/// client's answers by both models together.
///
/// @param active id of the model that advises
/// @param activeSha256 its hash
/// @param verdict worse if it is worse by any measure; better if it is better by any and worse by
///   none
/// @param auc area under the ROC curve of the answers, more is better
/// @param logLoss of the calibrated probabilities, in nats, less is better
/// @param ndcgAt10 mean over clients who accepted anything, of the order in which the model puts
///   what the client was recommended, more is better
public record Guard(
    String active,
    String activeSha256,
    Verdict verdict,
    PairedComparison auc,
    PairedComparison logLoss,
    PairedComparison ndcgAt10) {
  static Guard of(
      String active,
      String activeSha256,
      PairedComparison auc,
      PairedComparison logLoss,
      PairedComparison ndcgAt10) {
    return new Guard(
        active,
        activeSha256,
        verdict(List.of(auc.verdict(), logLoss.verdict(), ndcgAt10.verdict())),
        auc,
        logLoss,
        ndcgAt10);
  }

  static Verdict verdict(List<Verdict> ofMeasures) {
    if (ofMeasures.contains(Verdict.WORSE)) {
      return Verdict.WORSE;
    }
    return ofMeasures.contains(Verdict.BETTER) ? Verdict.BETTER : Verdict.NOT_DISTINGUISHABLE;
  }
}
