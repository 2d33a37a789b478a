package org.advisorworkbench.ui.training;

import java.time.Duration;
import java.util.List;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingListener.Phase;
import org.advisorworkbench.training.ValidationMetric;

/// What there is to see of a run at a moment.
///
/// @param step of the phase
/// @param steps of the phase; 0 where it has none
/// @param resumedAt how many steps of the phase an earlier, interrupted run has taken
/// @param left about how long the phase will still take; negative while that is not known
/// @param metric by which validation tells the best model
/// @param losses smoothed, in nats
/// @param validation the metric at the checks
record RunView(
    Phase phase,
    int step,
    int steps,
    int resumedAt,
    Duration left,
    ValidationMetric metric,
    List<Point> losses,
    List<Point> validation,
    List<Check> checks)
    implements LabNews {
  static final Duration UNKNOWN = Duration.ofSeconds(-1);

  /// Before a run has told anything.
  static final RunView NONE =
      new RunView(
          Phase.HEAD, 0, 0, 0, UNKNOWN, ValidationMetric.AUC, List.of(), List.of(), List.of());

  RunView {
    losses = List.copyOf(losses);
    validation = List.copyOf(validation);
    checks = List.copyOf(checks);
  }

  /// A value at a step, counted over all phases.
  record Point(double step, double value) {}

  /// How much of the phase is behind, 0 to 1; -1 where that cannot be told.
  double share() {
    return steps == 0 ? -1 : (double) step / steps;
  }
}
