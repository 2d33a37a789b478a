package org.advisorworkbench.training;

import java.util.List;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingListener.Phase;

/// Asks validation how a run stands, tells the listener, and keeps the best model.
final class Examination {
  private final LearningNetwork learning;
  private final Validation validation;
  private final Selection selection;
  private final TrainingListener listener;
  private final Pace pace;
  private double lossSinceCheck;
  private int stepsSinceCheck;

  Examination(
      LearningNetwork learning,
      Validation validation,
      ValidationMetric metric,
      TrainingListener listener,
      Pace pace) {
    this.learning = learning;
    this.validation = validation;
    this.selection = new Selection(metric);
    this.listener = listener;
    this.pace = pace;
  }

  /// Goes on where an interrupted run stood, and tells its checks again.
  void recall(Checkpoint checkpoint) {
    selection.recall(checkpoint.checks(), checkpoint.best());
    lossSinceCheck = checkpoint.lossSinceCheck();
    stepsSinceCheck = checkpoint.stepsSinceCheck();
    checkpoint.checks().forEach(listener::checked);
  }

  /// Takes note of the loss of a step.
  ///
  /// @param loss in nats
  void add(double loss) {
    lossSinceCheck += loss;
    stepsSinceCheck++;
  }

  /// Examines what has been learned. The loss of a check is the mean since the one before.
  ///
  /// @param step of fine-tuning
  /// @param steps of it
  /// @throws Failure if the network says what is no number
  void check(Phase phase, int step, int steps) throws Failure {
    var outlook = validation.look();
    if (!outlook.isFinite()) {
      throw new Failure(FailureCode.TRAINING_DIVERGED, step);
    }
    var check =
        new Check(
            phase,
            step,
            steps,
            lossSinceCheck / stepsSinceCheck,
            outlook.auc(),
            outlook.ndcg(),
            outlook.logLoss(),
            false,
            pace.elapsed());
    if (selection.isBest(check)) {
      check = check.asBest();
    }
    selection.add(check, learning::copy);
    listener.checked(check);
    lossSinceCheck = 0;
    stepsSinceCheck = 0;
  }

  /// The sum over the steps since the last check, in nats.
  double lossSinceCheck() {
    return lossSinceCheck;
  }

  int stepsSinceCheck() {
    return stepsSinceCheck;
  }

  /// The best model so far, and the checks that say so.
  Selection selection() {
    return selection;
  }

  List<Check> checks() {
    return selection.checks();
  }

  /// Of the network as it stands.
  Calibration calibration() {
    return validation.look().calibration();
  }
}
