package org.advisorworkbench.training;

import java.time.Duration;

/// Hears how a training run goes.
public interface TrainingListener {
  /// A training run that nobody watches.
  TrainingListener NONE = check -> {};

  /// What validation said at some point.
  ///
  /// @param step steps taken so far
  /// @param steps steps planned
  /// @param trainingLoss mean binary cross-entropy since the last check, in nats, with words
  ///   missing; NaN before the first step
  /// @param validationAuc on the outcomes of past recommendations in the validation book
  /// @param validationLogLoss likewise, in nats
  /// @param best whether this is the best so far
  record Check(
      int step,
      int steps,
      double trainingLoss,
      double validationAuc,
      double validationLogLoss,
      boolean best,
      Duration elapsed) {}

  /// Called after each check, on the training thread.
  void checked(Check check);
}
