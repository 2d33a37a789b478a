package org.advisorworkbench.ui.training;

import java.util.List;
import java.util.Optional;
import org.advisorworkbench.training.feedback.Guard;
import org.advisorworkbench.training.metrics.Estimate;
import org.advisorworkbench.training.metrics.PairedComparison.Verdict;

/// What came of a training.
///
/// @param id of the new model
/// @param card of the model, as Markdown
/// @param comparedWith id of the model before; empty for the published layers with a fitted head
/// @param verdict about the new model
/// @param guard the comparison with the active model, client by client, that the verdict rests on;
///   empty where there was none
public record LabResult(
    String id,
    String card,
    String comparedWith,
    Verdict verdict,
    List<Measure> measures,
    Optional<Guard> guard)
    implements LabNews {
  public LabResult {
    measures = List.copyOf(measures);
  }

  /// A figure before and after, on data that neither model has learned from.
  public record Measure(Kind kind, Estimate before, Estimate after) {}

  /// What is measured.
  public enum Kind {
    /// How well pairs that clients want are told from others.
    INTEREST_AUC,
    /// How good the first ten of a ranking are.
    NDCG,
    /// How well accepted recommendations are told from declined ones.
    OUTCOME_AUC,
    /// How far the probabilities are from the outcomes, in nats.
    LOG_LOSS,
    /// How far the probabilities are from the shares that were accepted.
    CALIBRATION_ERROR
  }
}
