package org.advisorworkbench.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.bert.Halves;
import org.advisorworkbench.bert.ModelFolder;
import org.advisorworkbench.bert.ModelSettings;
import org.advisorworkbench.bert.SegmentTokenizer;
import org.advisorworkbench.bert.Tensor;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.TrainedModel.Stage;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.metrics.BinaryMetrics;
import org.advisorworkbench.work.Progress;
import org.jspecify.annotations.Nullable;

/// Fine-tunes the upper layers and the head of a published BERT on the outcomes of past
/// recommendations.
///
/// First the head alone is fitted ([LinearProbe]), then it and the joint layers ([JointWarmup]),
/// then all that may learn, with binary cross-entropy and [AdamW]. Each step takes clients who
/// share a shelf, so that each of their texts goes through the separate layers once, however many
/// pairs it belongs to. The step that ranks the validation book best is kept.
public final class Trainer {
  /// A linear head has few weights: more books would not change it.
  private static final int PROBE_BOOKS = 3;

  private final TrainingSettings settings;
  private final TorchEngine engine;

  public Trainer(TrainingSettings settings, TorchEngine engine) {
    this.settings = settings;
    this.engine = engine;
  }

  /// Trains until all epochs are done, validation has stopped improving, the time is over or
  /// somebody cancels; in each case the best model so far is the result.
  ///
  /// @param books to learn from
  /// @param validation another book, which decides when to stop and calibrates
  /// @throws Failure if the base cannot be read, or the loss ceases to be a number
  public TrainedModel train(
      List<LabelledBook> books,
      LabelledBook validation,
      TrainingListener listener,
      Progress progress)
      throws Failure {
    return train(null, books, validation, listener, progress);
  }

  /// Lets a model go on learning: its layers and its head are where the training starts, so that
  /// the head alone and the joint layers need no fitting first.
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
  }

  private TrainedModel train(
      @Nullable ModelFolder parent,
      List<LabelledBook> books,
      LabelledBook validation,
      TrainingListener listener,
      Progress progress)
      throws Failure {
    try (var manager = engine.newManager();
        var tokenizer =
            SegmentTokenizer.load(settings.network().base(), settings.network().limits())) {
      manager.getEngine().setRandomSeed((int) settings.schedule().seed());
      var read = books.stream().map(book -> ReadBook.of(book, tokenizer)).toList();
      return new Run(manager, parent, read, ReadBook.of(validation, tokenizer), listener, progress)
          .train();
    }
  }

  /// One run: its network, its random numbers and the best that it has found.
  private final class Run {
    private final Instant start = Instant.now();
    private final Random random = new Random(settings.schedule().seed());
    private final WordDropout wordDropout = new WordDropout(settings.noise(), random);
    private final List<Check> checks = new ArrayList<>();
    private final NDManager manager;
    private final @Nullable ModelFolder parent;
    private final List<ReadBook> books;
    private final ReadBook validation;
    private final TrainingListener listener;
    private final Progress progress;
    private final LearningNetwork learning;
    private final NetworkScorer scorer;
    private Iterator<Batch.Group> epoch = Collections.emptyIterator();
    private double bestAuc = Double.NEGATIVE_INFINITY;
    private int checksSinceBest;
    private Map<String, Tensor> best = Map.of();

    Run(
        NDManager manager,
        @Nullable ModelFolder parent,
        List<ReadBook> books,
        ReadBook validation,
        TrainingListener listener,
        Progress progress)
        throws Failure {
      this.manager = manager;
      this.parent = parent;
      this.books = books;
      this.validation = validation;
      this.listener = listener;
      this.progress = progress;
      this.learning =
          parent == null
              ? LearningNetwork.published(settings, manager)
              : LearningNetwork.of(settings, parent, manager);
      this.scorer = new NetworkScorer(learning.network(), manager);
    }

    TrainedModel train() throws Failure {
      if (parent == null || settings.network().headOnly()) {
        fitHead();
      }
      int stepsPerEpoch = groups().size();
      int steps = stepsPerEpoch * settings.schedule().epochs();
      check(0, steps, Double.NaN);
      var before = new Stage(changed(learning.copyOfHead()), calibrate());
      if (!settings.network().headOnly()) {
        if (parent == null) {
          warmUp();
          check(0, steps, Double.NaN);
        }
        fineTune(stepsPerEpoch, steps);
        learning.restore(best);
      }
      return new TrainedModel(
          settings.network(), before, new Stage(changed(best), calibrate()), checks, elapsed());
    }

    /// All that sets the model apart from its base: what it learned, and what its parent had
    /// learned where this training left it alone.
    private Map<String, Tensor> changed(Map<String, Tensor> learned) {
      var changed = new LinkedHashMap<String, Tensor>();
      if (parent != null) {
        changed.putAll(parent.changed());
      }
      changed.putAll(learned);
      return changed;
    }

    private void fitHead() {
      new LinearProbe(learning.network(), manager)
          .fit(
              books.subList(0, Math.min(PROBE_BOOKS, books.size())),
              learning.headWeight(),
              learning.headBias(),
              random);
    }

    private void warmUp() {
      try (var scope = manager.newSubManager()) {
        new JointWarmup(learning.network(), wordDropout, manager)
            .train(
                books.subList(0, Math.min(settings.schedule().jointBooks(), books.size())),
                settings.schedule().jointEpochs(),
                learning.jointOptimizer(scope),
                new LearningRate(settings.optimizer().warmupShare()),
                random,
                progress);
      }
    }

    private void fineTune(int stepsPerEpoch, int steps) throws Failure {
      var optimizer = learning.optimizer(manager);
      var rate = new LearningRate(settings.optimizer().warmupShare());
      int checkEvery = Math.max(1, stepsPerEpoch / settings.schedule().checksPerEpoch());
      boolean over = false;
      double loss = 0;
      int sinceCheck = 0;
      for (int step = 1; step <= steps && !over; step++) {
        loss += differentiate(nextBatch());
        sinceCheck++;
        if (!Double.isFinite(loss)) {
          throw new Failure(FailureCode.TRAINING_DIVERGED, step);
        }
        optimizer.step(rate.at(done(step, steps)));
        progress.report(step, steps);
        over = progress.isCancelled() || outOfTime();
        if (step % checkEvery == 0 || step == steps || over) {
          check(step, steps, loss / sinceCheck);
          loss = 0;
          sinceCheck = 0;
        }
        over |= checksSinceBest >= settings.schedule().patience();
      }
    }

    private Batch nextBatch() {
      if (!epoch.hasNext()) {
        epoch = groups().iterator();
      }
      return Batch.of(epoch.next(), settings.schedule().productsPerClient(), wordDropout, random);
    }

    private List<Batch.Group> groups() {
      return Batch.groups(books, settings.schedule().batchClients(), random);
    }

    /// @return the loss of the batch; its gradients are attached to the parameters
    private double differentiate(Batch batch) {
      var network = learning.network();
      try (var scope = manager.newSubManager();
          var arrays = new NDScope();
          var gradients = manager.getEngine().newGradientCollector()) {
        arrays.suppressNotUsedWarning();
        var states =
            network.joinPairs(
                Halves.of(network, batch.clients(), scope),
                Halves.of(network, batch.products(), scope),
                batch.clientOfPair(),
                batch.productOfPair());
        var logits = network.head(states, (float) settings.noise().dropout());
        var loss = Losses.binaryCrossEntropy(logits, scope.create(batch.labels()));
        gradients.backward(loss);
        return loss.getFloat();
      }
    }

    private void check(int step, int steps, double loss) {
      var scores = scorer.logits(validation);
      double auc = BinaryMetrics.rocAuc(scores.logits(), scores.labels());
      boolean better = auc > bestAuc || best.isEmpty();
      if (better) {
        bestAuc = auc;
        best = learning.copy();
        checksSinceBest = 0;
      } else {
        checksSinceBest++;
      }
      var check = new Check(step, steps, loss, auc, scores.logLoss(), better, elapsed());
      checks.add(check);
      listener.checked(check);
    }

    private Calibration calibrate() {
      var scores = scorer.logits(validation);
      return CalibrationChoice.fit(scores.logits(), scores.labels());
    }

    /// How much of the run is behind, by steps or by time, whichever is scarcer: so the learning
    /// rate has come down when the time is over.
    private double done(int step, int steps) {
      double byTime = (double) elapsed().toMillis() / settings.schedule().timeLimit().toMillis();
      return Math.min(1, Math.max(step / (steps + 1.0), byTime));
    }

    private boolean outOfTime() {
      return elapsed().compareTo(settings.schedule().timeLimit()) > 0;
    }

    private Duration elapsed() {
      return Duration.between(start, Instant.now());
    }
  }
}
