package org.advisorworkbench.ui.training;

import java.util.List;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.TrainingListener;
import org.advisorworkbench.training.ValidationMetric;
import org.advisorworkbench.work.Progress;

/// What trains models for the screen. Its methods block for as long as they take.
public interface ModelLab {
  /// How many recommendations of the book were accepted or declined.
  long recordedAnswers() throws Failure;

  /// The published BERTs that a training can start from on this machine.
  List<BertConfig> bases();

  /// The shape of the model that advises.
  ///
  /// @throws Failure MODEL_MISSING if none does, or its files are damaged
  ModelShape active() throws Failure;

  /// By what validation tells the best model in a training of this choice.
  ValidationMetric metric(TrainingChoice choice) throws Failure;

  /// Trains a model, measures it and registers it as a candidate. Goes on where the window was
  /// closed on the same choice, the same data and the same active model.
  ///
  /// @param progress cancelling it ends the training early; the best model so far is kept
  LabResult train(TrainingChoice choice, TrainingListener listener, Progress progress)
      throws Failure;
}
