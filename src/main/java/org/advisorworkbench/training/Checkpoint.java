package org.advisorworkbench.training;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.bert.Tensor;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingListener.Phase;

/// A run as it stands behind a step: everything that the steps to come depend on. Random numbers
/// are not among it, because [Draws] follow from the number of a step.
///
/// @param step of the phase, the last one taken
/// @param lossSinceCheck sum of the losses of the steps since the last check, in nats
/// @param stepsSinceCheck how many those are
/// @param elapsed wall-clock time of the run so far
/// @param before the model before the layers began to learn
/// @param learned everything that learns, as it stands
/// @param best as it stood at the best check
/// @param optimizer of the phase
record Checkpoint(
    Phase phase,
    int step,
    double lossSinceCheck,
    int stepsSinceCheck,
    Duration elapsed,
    List<Check> checks,
    TrainedModel.Stage before,
    Map<String, Tensor> learned,
    Map<String, Tensor> best,
    AdamW.Memory optimizer) {
  Checkpoint {
    checks = List.copyOf(checks);
    learned = Map.copyOf(learned);
    best = Map.copyOf(best);
  }
}
