package org.advisorworkbench.training;

import ai.djl.engine.EngineException;
import java.util.List;
import java.util.stream.Collectors;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.bert.Bases;
import org.advisorworkbench.bert.FigureScale;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.bert.ModelSettings;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.work.Progress;
import org.jspecify.annotations.Nullable;

/// Fine-tunes a published BERT on the outcomes of past recommendations.
///
/// First the head alone is fitted ([LinearProbe]), then it and the joint layers ([JointWarmup]),
/// then all that may learn ([FineTuning]), with binary cross-entropy and [AdamW]. What validation
/// likes best is kept.
public final class Trainer {
  private final TrainingSettings settings;
  private final TorchEngine engine;
  private final Bases bases;
  private final Checkpoints checkpoints;

  /// Training on a base that comes with the program, which an interruption ends for good.
  public Trainer(TrainingSettings settings, TorchEngine engine) {
    this(settings, engine, Checkpoints.NONE);
  }

  /// Training that goes on where an interrupted run of the same settings and data stood, and then
  /// gives the model that it would have given without an interruption.
  ///
  /// @param bases that training may start from
  public Trainer(
      TrainingSettings settings, TorchEngine engine, Bases bases, CheckpointFile checkpoints) {
    this(settings, engine, bases, (Checkpoints) checkpoints);
  }

  Trainer(TrainingSettings settings, TorchEngine engine, Checkpoints checkpoints) {
    this(settings, engine, Bases.shipped(), checkpoints);
  }

  private Trainer(
      TrainingSettings settings, TorchEngine engine, Bases bases, Checkpoints checkpoints) {
    this.settings = settings;
    this.engine = engine;
    this.bases = bases;
    this.checkpoints = checkpoints;
  }

  /// Trains until all epochs are done, validation has stopped improving, the time is over or
  /// somebody cancels; in each case the best model so far is the result.
  ///
  /// @param books to learn from
  /// @param validation another book, which decides when to stop and calibrates
  /// @throws Failure if the base cannot be read, the answers are all of one kind, the loss ceases
  ///   to be a number, or the memory does not suffice; and if there is a checkpoint of another run
  /// @throws java.util.concurrent.CancellationException if somebody cancels before validation has
  ///   been asked for the first time: there is no model then
  public TrainedModel train(
      List<LabelledBook> books,
      LabelledBook validation,
      TrainingListener listener,
      Progress progress)
      throws Failure {
    return train(null, books, validation, listener, progress);
  }

  /// Lets a model go on learning: its layers and its head are where the training starts, so that
  /// the head alone and the joint layers need no fitting first. Where figures or towers are new to
  /// it, the head and they are fitted together as for a published base.
  ///
  /// @param parent of the same shape as the settings' network
  /// @throws Failure INPUT_INVALID if it has another shape; otherwise as [#train]
  public TrainedModel goOn(
      ModelFolder parent,
      List<LabelledBook> books,
      LabelledBook validation,
      TrainingListener listener,
      Progress progress)
      throws Failure {
    checkShape(parent.settings());
    return train(parent, books, validation, listener, progress);
  }

  private void checkShape(ModelSettings parent) throws Failure {
    var network = settings.network();
    if (!parent.base().equals(network.base())
        || parent.separateLayers() != network.separateLayers()
        || !parent.limits().equals(network.limits())) {
      throw new Failure(
          FailureCode.INPUT_INVALID,
          ("The model %s goes on learning only with its own network.base = %s,"
                  + " network.separateLayers = %d, network.clientTokens = %d and"
                  + " network.productTokens = %d. Set these, or start from the base.")
              .formatted(
                  parent.id(),
                  parent.base().id(),
                  parent.separateLayers(),
                  parent.limits().client(),
                  parent.limits().product()));
    }
    if (parent.towerWidth() != 0 && parent.towerWidth() != network.towerWidth()) {
      throw new Failure(
          FailureCode.INPUT_INVALID,
          "The model %s goes on learning only with its own network.towerWidth = %d. Set it, or start from the base."
              .formatted(parent.id(), parent.towerWidth()));
    }
    var figures = parent.figures().stream().map(FigureScale::figure).toList();
    if (!figures.isEmpty() && !figures.equals(network.figures())) {
      throw new Failure(
          FailureCode.INPUT_INVALID,
          "The model %s goes on learning only with its own network.figures = %s. Set it, or start from the base."
              .formatted(
                  parent.id(),
                  figures.stream().map(Figure::key).collect(Collectors.joining(", "))));
    }
  }

  private TrainedModel train(
      @Nullable ModelFolder parent,
      List<LabelledBook> books,
      LabelledBook validation,
      TrainingListener listener,
      Progress progress)
      throws Failure {
    checkAnswers(books, FailureCode.TRAINING_ONE_CLASS);
    checkAnswers(List.of(validation), FailureCode.VALIDATION_ONE_CLASS);
    try (var manager = engine.newManager();
        var tokenizer = bases.tokenizer(settings.network().base(), settings.network().limits())) {
      manager.getEngine().setRandomSeed((int) settings.schedule().seed());
      var read = books.stream().map(book -> ReadBook.of(book, tokenizer, progress)).toList();
      var figures = FigureScales.of(settings.network().figures(), read);
      var learning =
          parent == null
              ? LearningNetwork.published(settings, figures, bases, manager)
              : LearningNetwork.of(settings, parent, figures, manager);
      var task =
          new TrainingRun.Task(
              settings,
              RunIdentity.of(settings, parent, books, validation),
              read,
              ReadBook.of(validation, tokenizer, progress),
              InterestLoss.of(settings.loss(), books).with(settings.distillation()),
              Start.of(parent, settings.network()) == Start.PARENT);
      return new TrainingRun(task, learning, checkpoints, listener, progress, manager).train();
    } catch (EngineException | OutOfMemoryError e) {
      if (MemoryShortage.isIn(e)) {
        throw new Failure(FailureCode.READING_OUT_OF_MEMORY, e);
      }
      throw e;
    }
  }

  private static void checkAnswers(List<LabelledBook> books, FailureCode failure) throws Failure {
    var counts = AnswerCounts.of(books);
    if (!counts.haveBoth()) {
      throw new Failure(failure, counts.accepted(), counts.declined());
    }
  }
}
