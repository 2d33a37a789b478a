package org.advisorworkbench.training;

import java.time.Duration;

/// Hears how a training run goes, on the training thread.
public interface TrainingListener {
  /// A training run that nobody watches.
  TrainingListener NONE = check -> {};

  /// What a run does, one after the other.
  enum Phase {
    /// The head alone is fitted to what the published layers know.
    HEAD,
    /// The joint layers and the head learn.
    JOINT,
    /// All that may learn does.
    FINE_TUNING,
    /// The result is measured on data that it has not seen.
    MEASURING
  }

  /// A step of the optimizer.
  ///
  /// @param step steps taken so far in this phase, from 1
  /// @param steps planned in this phase
  /// @param loss mean binary cross-entropy of the step, in nats, with words missing
  /// @param smoothedLoss moving mean of the loss over about twenty steps
  /// @param learningRate of the layers, at this step
  /// @param elapsed wall-clock time of the run, interruptions not counted
  /// @param left about how long the phase will still take
  record Step(
      Phase phase,
      int step,
      int steps,
      double loss,
      double smoothedLoss,
      double learningRate,
      Duration elapsed,
      Duration left) {}

  /// What validation said at some point.
  ///
  /// @param phase after which, or within which
  /// @param step steps of fine-tuning taken so far
  /// @param steps of fine-tuning planned
  /// @param trainingLoss mean binary cross-entropy since the last check, in nats, with words
  ///   missing; NaN before the first step
  /// @param validationAuc on the outcomes of past recommendations in the validation book
  /// @param validationNdcg mean over clients of the nDCG of the first ten of their own outcomes;
  ///   NaN where no client accepted anything
  /// @param validationLogLoss of the bare sigmoid, in nats
  /// @param best whether this is the best so far
  record Check(
      Phase phase,
      int step,
      int steps,
      double trainingLoss,
      double validationAuc,
      double validationNdcg,
      double validationLogLoss,
      boolean best,
      Duration elapsed) {
    Check asBest() {
      return new Check(
          phase,
          step,
          steps,
          trainingLoss,
          validationAuc,
          validationNdcg,
          validationLogLoss,
          true,
          elapsed);
    }
  }

  /// Called after each check.
  void checked(Check check);

  /// Called when a phase begins.
  ///
  /// @param step how many steps of it an earlier, interrupted run has taken
  /// @param steps planned in it; 0 for the head, which is fitted at once, and for measuring
  default void began(Phase phase, int step, int steps) {}

  /// Called after each step.
  default void stepped(Step step) {}
}
