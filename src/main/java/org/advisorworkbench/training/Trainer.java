package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.advisorworkbench.bert.BaseWeights;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.bert.Halves;
import org.advisorworkbench.bert.InterestNetwork;
import org.advisorworkbench.bert.SegmentTokenizer;
import org.advisorworkbench.bert.Tensor;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.training.TrainedModel.Stage;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.metrics.BinaryMetrics;
import org.advisorworkbench.work.Progress;

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

  private static final List<String> HEAD =
      List.of(InterestNetwork.HEAD_WEIGHT, InterestNetwork.HEAD_BIAS);

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
    try (var manager = engine.newManager();
        var tokenizer =
            SegmentTokenizer.load(settings.network().base(), settings.network().limits())) {
      manager.getEngine().setRandomSeed((int) settings.schedule().seed());
      var read = books.stream().map(book -> ReadBook.of(book, tokenizer)).toList();
      return new Run(manager, read, ReadBook.of(validation, tokenizer), listener, progress).train();
    }
  }

  /// One run: its network, its random numbers and the best that it has found.
  private final class Run {
    private final Instant start = Instant.now();
    private final Random random = new Random(settings.schedule().seed());
    private final WordDropout wordDropout = new WordDropout(settings.noise(), random);
    private final List<Check> checks = new ArrayList<>();
    private final NDManager manager;
    private final List<ReadBook> books;
    private final ReadBook validation;
    private final TrainingListener listener;
    private final Progress progress;
    private final Map<String, NDArray> parameters;
    private final Map<String, NDArray> learning;
    private final InterestNetwork network;
    private final NetworkScorer scorer;
    private double bestAuc = Double.NEGATIVE_INFINITY;
    private int checksSinceBest;
    private Map<String, Tensor> best = Map.of();

    Run(
        NDManager manager,
        List<ReadBook> books,
        ReadBook validation,
        TrainingListener listener,
        Progress progress)
        throws Failure {
      this.manager = manager;
      this.books = books;
      this.validation = validation;
      this.listener = listener;
      this.progress = progress;
      var config = settings.network().base();
      this.parameters = new LinkedHashMap<>(BaseWeights.read(config, manager));
      parameters.putAll(InterestNetwork.newHead(config, manager));
      this.network = new InterestNetwork(config, settings.network().separateLayers(), parameters);
      this.scorer = new NetworkScorer(network, manager);
      this.learning = learningFrom(settings.network().trainableFrom());
      learning.values().forEach(array -> array.setRequiresGradient(true));
    }

    TrainedModel train() throws Failure {
      probe();
      int stepsPerEpoch = groups().size();
      int steps = stepsPerEpoch * settings.schedule().epochs();
      check(0, steps, Double.NaN);
      var before = new Stage(head(best), calibrate());
      if (!settings.network().headOnly()) {
        warmUp();
        check(0, steps, Double.NaN);
        fineTune(stepsPerEpoch, steps);
        restoreBest();
      }
      return new TrainedModel(
          settings.network(), before, new Stage(best, calibrate()), checks, elapsed());
    }

    private Calibration calibrate() {
      var scores = scorer.logits(validation);
      return PlattScaling.fit(scores.logits(), scores.labels());
    }

    private static Map<String, Tensor> head(Map<String, Tensor> tensors) {
      var head = new LinkedHashMap<>(tensors);
      head.keySet().retainAll(HEAD);
      return head;
    }

    private void probe() {
      new LinearProbe(network, manager)
          .fit(
              books.subList(0, Math.min(PROBE_BOOKS, books.size())),
              parameter(InterestNetwork.HEAD_WEIGHT),
              parameter(InterestNetwork.HEAD_BIAS),
              random);
    }

    private void warmUp() {
      int lowest =
          Math.max(settings.network().separateLayers(), settings.network().trainableFrom());
      try (var scope = manager.newSubManager()) {
        new JointWarmup(network, manager)
            .train(
                books.subList(0, Math.min(settings.schedule().jointBooks(), books.size())),
                settings.schedule().jointEpochs(),
                optimizer(learningFrom(lowest), scope),
                new LearningRate(settings.optimizer().warmupShare()),
                random,
                progress);
      }
    }

    private void fineTune(int stepsPerEpoch, int steps) throws Failure {
      var optimizer = optimizer(learning, manager);
      var rate = new LearningRate(settings.optimizer().warmupShare());
      int checkEvery = Math.max(1, stepsPerEpoch / settings.schedule().checksPerEpoch());
      var epoch = groups().iterator();
      double loss = 0;
      int sinceCheck = 0;
      for (int step = 0; step < steps; step++) {
        if (!epoch.hasNext()) {
          epoch = groups().iterator();
        }
        loss +=
            step(
                Batch.of(
                    epoch.next(), settings.schedule().productsPerClient(), wordDropout, random));
        optimizer.step(rate.at(done(step, steps)));
        sinceCheck++;
        progress.report(step + 1, steps);
        if (!Double.isFinite(loss)) {
          throw new Failure(FailureCode.TRAINING_DIVERGED, step + 1);
        }
        boolean over = progress.isCancelled() || outOfTime();
        if ((step + 1) % checkEvery == 0 || step + 1 == steps || over) {
          check(step + 1, steps, loss / sinceCheck);
          loss = 0;
          sinceCheck = 0;
        }
        if (over || checksSinceBest >= settings.schedule().patience()) {
          break;
        }
      }
    }

    /// @return the loss of the batch; its gradients are attached to the parameters
    private double step(Batch batch) {
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
      var probabilities = new double[scores.logits().length];
      for (int i = 0; i < probabilities.length; i++) {
        probabilities[i] = 1 / (1 + Math.exp(-scores.logits()[i]));
      }
      boolean better = auc > bestAuc;
      if (better || best.isEmpty()) {
        bestAuc = auc;
        best = copyOfLearned();
        checksSinceBest = 0;
      } else {
        checksSinceBest++;
      }
      var check =
          new Check(
              step,
              steps,
              loss,
              auc,
              BinaryMetrics.logLoss(probabilities, scores.labels()),
              better,
              elapsed());
      checks.add(check);
      listener.checked(check);
    }

    private List<Batch.Group> groups() {
      return Batch.groups(books, settings.schedule().batchClients(), random);
    }

    /// The layers from a certain one on, and the head.
    private Map<String, NDArray> learningFrom(int lowest) {
      var config = settings.network().base();
      var learning = new LinkedHashMap<String, NDArray>();
      for (int layer = lowest; layer < config.layers(); layer++) {
        var prefix = BertConfig.layerPrefix(layer);
        parameters.forEach(
            (name, array) -> {
              if (name.startsWith(prefix)) {
                learning.put(name, array);
              }
            });
      }
      for (var name : HEAD) {
        learning.put(name, parameter(name));
      }
      return learning;
    }

    private AdamW optimizer(Map<String, NDArray> learning, NDManager owner) {
      var rates = settings.optimizer();
      var slots = new ArrayList<AdamW.Parameter>();
      learning.forEach(
          (name, array) -> {
            boolean head = HEAD.contains(name);
            boolean matrix = array.getShape().dimension() > 1;
            slots.add(
                new AdamW.Parameter(
                    array,
                    head ? rates.headLearningRate() : rates.learningRate(),
                    matrix ? rates.weightDecay() : 0));
          });
      return new AdamW(slots, owner, rates.clipNorm());
    }

    private Map<String, Tensor> copyOfLearned() {
      var copy = new LinkedHashMap<String, Tensor>();
      learning.forEach((name, array) -> copy.put(name, Tensor.of(array)));
      return copy;
    }

    private void restoreBest() {
      best.forEach(
          (name, tensor) -> {
            try (var array = tensor.toArray(manager)) {
              array.copyTo(parameter(name));
            }
          });
    }

    private NDArray parameter(String name) {
      return Optional.ofNullable(parameters.get(name)).orElseThrow();
    }

    /// How much of the run is behind, by steps or by time, whichever is scarcer: so the learning
    /// rate has come down when the time is over.
    private double done(int step, int steps) {
      double byTime = (double) elapsed().toMillis() / settings.schedule().timeLimit().toMillis();
      return Math.min(1, Math.max((step + 1.0) / (steps + 1), byTime));
    }

    private boolean outOfTime() {
      return elapsed().compareTo(settings.schedule().timeLimit()) > 0;
    }

    private Duration elapsed() {
      return Duration.between(start, Instant.now());
    }
  }
}
