package org.advisorworkbench.training;

import java.time.Duration;

/// Hears how a training run goes, on the training thread.
///
/// Whatever it throws ends the run where it stands. A listener that wants nothing of the result any
/// more throws a [java.util.concurrent.CancellationException].
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

  /// What a run is going to do.
  ///
  /// @param metric by which validation tells the best model
  /// @param jointSteps of the joint layers; 0 where they are not warmed up
  /// @param steps of fine-tuning
  record Plan(ValidationMetric metric, int jointSteps, int steps) {}

  /// How far a phase has come with what it does before its steps, or without any: it reads texts,
  /// or measures.
  ///
  /// @param done of `total` units
  /// @param left about how long this will still take
  record Work(Phase phase, long done, long total, Duration left) {}

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

  /// Called first, once all data are read.
  default void planned(Plan plan) {}

  /// Called next, where an interrupted run goes on. The checks that it had made follow, as they
  /// were [#checked].
  ///
  /// @param phase in which it stood
  /// @param step the last one of the phase that it had taken
  default void resumed(Phase phase, int step) {}

  /// Called after each check.
  void checked(Check check);

  /// Called when a phase begins.
  ///
  /// @param step how many steps of it an earlier, interrupted run has taken
  /// @param steps planned in it; 0 for the head, which is fitted at once, and for measuring
  default void began(Phase phase, int step, int steps) {}

  /// Called now and then while a phase works on anything but steps.
  default void worked(Work work) {}

  /// Called after each step.
  default void stepped(Step step) {}
}
