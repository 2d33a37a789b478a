package org.advisorworkbench.training;

import ai.djl.ndarray.NDManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.Draws.Purpose;
import org.advisorworkbench.training.TrainedModel.Stage;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingListener.Phase;
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
  private final Validation validation;
  private final Selection selection;
  private final Optional<Checkpoint> last;
  private final Pace pace;
  private double lossSinceCheck;
  private int stepsSinceCheck;

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
    this.validation = new Validation(task.validation(), new NetworkScorer(learning, manager));
    this.selection = new Selection(settings.schedule().metric());
    this.pace =
        new Pace(
            settings.schedule().timeLimit(), last.map(Checkpoint::elapsed).orElse(Duration.ZERO));
  }

  TrainedModel train() throws Failure {
    var fineTuning = new FineTuning(learning, loss, settings, books, manager);
    var before = last.isPresent() ? recall(last.get()) : start(fineTuning.steps());
    if (!settings.network().headOnly()) {
      if (!goesOn && last.map(Checkpoint::phase).orElse(Phase.JOINT) == Phase.JOINT) {
        warmUp(before, fineTuning.steps());
      }
      fineTune(before, fineTuning);
    }
    learning.restore(selection.best());
    return new TrainedModel(
        settings.network(),
        learning.figures().scales(),
        before,
        new Stage(learning.changed(), validation.look().calibration()),
        selection.checks(),
        pace.elapsed());
  }

  private Stage recall(Checkpoint checkpoint) {
    learning.restore(checkpoint.learned());
    selection.recall(checkpoint.checks(), checkpoint.best());
    lossSinceCheck = checkpoint.lossSinceCheck();
    stepsSinceCheck = checkpoint.stepsSinceCheck();
    return checkpoint.before();
  }

  private Stage start(int stepsOfFineTuning) throws Failure {
    if (!goesOn || settings.network().headOnly()) {
      fitHead();
    }
    check(Phase.HEAD, 0, stepsOfFineTuning);
    return new Stage(learning.changedHead(), validation.look().calibration());
  }

  private void fitHead() {
    listener.began(Phase.HEAD, 0, 0);
    new LinearProbe(learning, loss, manager)
        .fit(
            books.subList(0, Math.min(PROBE_BOOKS, books.size())),
            new Draws(settings.schedule().seed()).of(Purpose.PROBE, 0));
  }

  private void warmUp(Stage before, int stepsOfFineTuning) throws Failure {
    if (settings.schedule().jointEpochs() == 0) {
      return;
    }
    try (var scope = manager.newSubManager();
        var warmup = new JointWarmup(learning, loss, settings, books, scope)) {
      var walk = new Walk(Phase.JOINT, warmup, learning.jointOptimizer(scope), before);
      var rate = new LearningRate(settings.optimizer().warmupShare());
      for (int step = walk.first(); step <= warmup.steps() && !isToEnd(); step++) {
        walk.step(
            step, rate.at(step / (warmup.steps() + 1.0)), settings.optimizer().jointLearningRate());
        walk.saveIfDue(step);
      }
    }
    forgetLoss();
    check(Phase.JOINT, 0, stepsOfFineTuning);
  }

  private void fineTune(Stage before, FineTuning fineTuning) throws Failure {
    int steps = fineTuning.steps();
    var walk = new Walk(Phase.FINE_TUNING, fineTuning, learning.optimizer(manager), before);
    var rate = new LearningRate(settings.optimizer().warmupShare());
    for (int step = walk.first();
        step <= steps && !isToEnd() && selection.checksSinceBest() < settings.schedule().patience();
        step++) {
      walk.step(step, rate.at(pace.done(step, steps)), settings.optimizer().learningRate());
      progress.report(step, steps);
      if (step % fineTuning.stepsPerCheck() == 0 || step == steps || isToEnd()) {
        check(Phase.FINE_TUNING, step, steps);
        forgetLoss();
      }
      walk.saveIfDue(step);
    }
  }

  private boolean isToEnd() {
    return progress.isCancelled() || pace.isOver();
  }

  private void check(Phase phase, int step, int steps) throws Failure {
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
  }

  private void forgetLoss() {
    lossSinceCheck = 0;
    stepsSinceCheck = 0;
  }

  /// The steps of a phase.
  private final class Walk {
    private final Phase phase;
    private final Slope slope;
    private final AdamW optimizer;
    private final Stage before;
    private final int first;
    private final SmoothedLoss smoothed = new SmoothedLoss();
    private final Duration start = pace.elapsed();

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
      double found = slope.differentiate(step);
      if (!(found < LOST * Math.max(1, loss.positiveWeight()))) {
        throw new Failure(FailureCode.TRAINING_DIVERGED, step);
      }
      optimizer.step(share);
      lossSinceCheck += found;
      stepsSinceCheck++;
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
                lossSinceCheck,
                stepsSinceCheck,
                pace.elapsed(),
                selection.checks(),
                before,
                learning.copy(),
                selection.best(),
                optimizer.memory()),
            identity);
      }
    }
  }
}
