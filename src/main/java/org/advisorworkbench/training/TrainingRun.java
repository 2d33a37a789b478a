package org.advisorworkbench.training;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.Draws.Purpose;
import org.advisorworkbench.training.TrainedModel.Stage;
import org.advisorworkbench.training.TrainingListener.Phase;
import org.advisorworkbench.training.TrainingListener.Plan;
import org.advisorworkbench.training.TrainingListener.Step;
import org.advisorworkbench.work.Progress;

/// One run: three phases, each of which goes on from where the last one, or an interrupted run,
/// stood.
final class TrainingRun {
  /// A linear head has few weights: more books would not change it.
  private static final int PROBE_BOOKS = 3;

  /// In nats, for an answer of weight one. Who guesses loses 0.7; who loses more than this is
  /// certain of what is wrong, and will not come back.
  private static final double LOST = 20;

  private final TrainingSettings settings;
  private final RunIdentity identity;
  private final List<ReadBook> books;
  private final InterestLoss loss;
  private final boolean goesOn;
  private final Checkpoints checkpoints;
  private final TrainingListener listener;
  private final Progress progress;
  private final NDManager manager;
  private final LearningNetwork learning;
  private final Optional<Checkpoint> last;
  private final Pace pace;
  private final Examination examination;
  private Phase phase = Phase.HEAD;

  /// What a run works on and with.
  ///
  /// @param identity of settings and data
  /// @param goesOn whether the network has learned before, so that fine-tuning can begin at once
  record Task(
      TrainingSettings settings,
      RunIdentity identity,
      List<ReadBook> books,
      ReadBook validation,
      InterestLoss loss,
      boolean goesOn) {}

  /// @param manager owns the parameters
  TrainingRun(
      Task task,
      LearningNetwork learning,
      Checkpoints checkpoints,
      TrainingListener listener,
      Progress progress,
      NDManager manager)
      throws Failure {
    this.settings = task.settings();
    this.identity = task.identity();
    this.books = task.books();
    this.loss = task.loss();
    this.goesOn = task.goesOn();
    this.checkpoints = checkpoints;
    this.listener = listener;
    this.progress = progress;
    this.manager = manager;
    this.last = checkpoints.last(identity);
    this.learning = learning;
    this.pace =
        new Pace(
            settings.schedule().timeLimit(), last.map(Checkpoint::elapsed).orElse(Duration.ZERO));
    this.examination =
        new Examination(
            learning,
            new Validation(task.validation(), new NetworkScorer(learning, manager)),
            settings.schedule().metric(),
            listener,
            pace);
  }

  /// @throws Failure if the loss ceases to be a number, or the memory does not suffice
  /// @throws java.util.concurrent.CancellationException if cancelled before there is a model
  TrainedModel train() throws Failure {
    try {
      return learn();
    } catch (EngineException | OutOfMemoryError e) {
      if (MemoryShortage.isIn(e)) {
        throw MemoryShortage.during(phase, e, settings.schedule());
      }
      throw e;
    }
  }

  private TrainedModel learn() throws Failure {
    var warmup = new JointWarmup(learning, loss, settings, books, manager);
    var fineTuning = new FineTuning(learning, loss, settings, books, manager);
    listener.planned(
        new Plan(settings.schedule().metric(), goesOn ? 0 : warmup.steps(), fineTuning.steps()));
    var before = last.isPresent() ? recall(last.get()) : start(fineTuning.steps());
    if (!goesOn && last.map(Checkpoint::phase).orElse(Phase.JOINT) == Phase.JOINT) {
      warmUp(before, warmup, fineTuning.steps());
    }
    fineTune(before, fineTuning);
    learning.restore(examination.selection().best());
    return new TrainedModel(
        settings.network(),
        learning.figures().scales(),
        before,
        new Stage(learning.changed(), examination.calibration()),
        examination.checks(),
        pace.elapsed());
  }

  private Stage recall(Checkpoint checkpoint) {
    listener.resumed(checkpoint.phase(), checkpoint.step());
    learning.restore(checkpoint.learned());
    examination.recall(checkpoint);
    return checkpoint.before();
  }

  private Stage start(int stepsOfFineTuning) throws Failure {
    if (!goesOn) {
      fitHead();
    }
    examination.check(Phase.HEAD, 0, stepsOfFineTuning);
    return new Stage(learning.changedHead(), examination.calibration());
  }

  private void fitHead() {
    listener.began(Phase.HEAD, 0, 0);
    new LinearProbe(learning, loss, manager)
        .fit(
            books.subList(0, Math.min(PROBE_BOOKS, books.size())),
            new Draws(settings.schedule().seed()).of(Purpose.PROBE, 0),
            new PhaseProgress(Phase.HEAD, listener, progress::isCancelled));
  }

  private void warmUp(Stage before, JointWarmup warmup, int stepsOfFineTuning) throws Failure {
    if (warmup.steps() == 0) {
      return;
    }
    phase = Phase.JOINT;
    try (var scope = manager.newSubManager()) {
      var walk = new Walk(Phase.JOINT, warmup, learning.jointOptimizer(scope), before);
      warmup.prepare(scope, new PhaseProgress(Phase.JOINT, listener, this::isToEnd));
      walk.saveIfDue(walk.first() - 1);
      var rate = new LearningRate(settings.optimizer().warmupShare());
      for (int step = walk.first(); step <= warmup.steps() && !isToEnd(); step++) {
        walk.step(
            step, rate.at(step / (warmup.steps() + 1.0)), settings.optimizer().jointLearningRate());
        walk.saveIfDue(step);
      }
    }
    if (examination.stepsSinceCheck() > 0) {
      examination.check(Phase.JOINT, 0, stepsOfFineTuning);
    }
  }

  private void fineTune(Stage before, FineTuning fineTuning) throws Failure {
    phase = Phase.FINE_TUNING;
    int steps = fineTuning.steps();
    int patience = settings.schedule().patience();
    var walk = new Walk(Phase.FINE_TUNING, fineTuning, learning.optimizer(manager), before);
    var rate = new LearningRate(settings.optimizer().warmupShare());
    int done = walk.first() - 1;
    while (done < steps && !isToEnd() && examination.selection().checksSinceBest() < patience) {
      done++;
      walk.step(done, rate.at(pace.done(done, steps)), settings.optimizer().learningRate());
      progress.report(done, steps);
      if (done % fineTuning.stepsPerCheck() == 0 || done == steps) {
        examination.check(Phase.FINE_TUNING, done, steps);
      }
      walk.saveIfDue(done);
    }
    if (examination.stepsSinceCheck() > 0) {
      // It ends early. The checkpoint knows nothing of this check, so that whoever goes on from it
      // makes the checks of a run that was never interrupted.
      examination.check(Phase.FINE_TUNING, done, steps);
    }
  }

  private boolean isToEnd() {
    return progress.isCancelled() || pace.isOver();
  }

  /// The steps of a phase.
  private final class Walk {
    private final Phase phase;
    private final Slope slope;
    private final AdamW optimizer;
    private final Stage before;
    private final int first;
    private final SmoothedLoss smoothed = new SmoothedLoss();
    private Duration start = Duration.ZERO;

    Walk(Phase phase, Slope slope, AdamW optimizer, Stage before) {
      this.phase = phase;
      this.slope = slope;
      this.optimizer = optimizer;
      this.before = before;
      var earlier = last.filter(checkpoint -> checkpoint.phase() == phase);
      earlier.ifPresent(checkpoint -> optimizer.recall(checkpoint.optimizer()));
      this.first = earlier.map(Checkpoint::step).orElse(0) + 1;
      listener.began(phase, first - 1, slope.steps());
    }

    int first() {
      return first;
    }

    /// @param share of the peak learning rates
    /// @param peak of the layers
    void step(int step, double share, double peak) throws Failure {
      if (step == first) {
        start = pace.elapsed();
      }
      double found = slope.differentiate(step);
      if (!(found < LOST * Math.max(1, loss.positiveWeight()))) {
        throw new Failure(FailureCode.TRAINING_DIVERGED, step);
      }
      optimizer.step(share);
      examination.add(found);
      smoothed.add(found);
      var elapsed = pace.elapsed();
      listener.stepped(
          new Step(
              phase,
              step,
              slope.steps(),
              found,
              smoothed.value(),
              share * peak,
              elapsed,
              elapsed
                  .minus(start)
                  .multipliedBy(slope.steps() - step)
                  .dividedBy(step - first + 1L)));
    }

    void saveIfDue(int step) throws Failure {
      if (checkpoints.isDue() || progress.isCancelled()) {
        checkpoints.save(
            new Checkpoint(
                phase,
                step,
                examination.lossSinceCheck(),
                examination.stepsSinceCheck(),
                pace.elapsed(),
                examination.checks(),
                before,
                learning.copy(),
                examination.selection().best(),
                optimizer.memory()),
            identity);
      }
    }
  }
}
