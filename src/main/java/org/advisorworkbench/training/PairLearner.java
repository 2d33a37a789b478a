package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.BaseWeights;
import org.advisorworkbench.bert.BertConfig;
import org.advisorworkbench.bert.GradientTurn;
import org.advisorworkbench.bert.Halves;
import org.advisorworkbench.bert.InterestNetwork;
import org.advisorworkbench.bert.Segment;
import org.advisorworkbench.bert.SegmentTokenizer;
import org.advisorworkbench.bert.Tensor;
import org.advisorworkbench.bert.TokenLimits;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.work.Progress;

/// Learns from pairs of few distinct texts: the lower layers stay as published and read each text
/// once, for all trainings; the last layer and the head learn.
///
/// Made for benchmarks, where the same texts are learned from many times over, in folds or in
/// splits. Not safe for use by several threads.
public final class PairLearner implements AutoCloseable {
  private static final int TEXTS_AT_ONCE = 128;
  private static final int PAIRS_SCORED_AT_ONCE = 512;
  private static final int CLIENTS_SCORED_AT_ONCE = 16;

  private final NDManager manager;
  private final Map<String, NDArray> learning = new LinkedHashMap<>();
  private final Map<String, Tensor> untrained = new LinkedHashMap<>();
  private final InterestNetwork network;
  private final Halves clients;
  private final Halves products;

  /// Reads all texts.
  ///
  /// @param clients distinct texts of clients; examples refer to them by index
  /// @param products distinct texts of products, likewise
  /// @throws Failure if the base cannot be read
  public PairLearner(
      BertConfig base,
      TokenLimits limits,
      List<String> clients,
      List<String> products,
      TorchEngine engine,
      Progress progress)
      throws Failure {
    this.manager = engine.newManager();
    try (var tokenizer = SegmentTokenizer.load(base, limits)) {
      manager.getEngine().setRandomSeed(1);
      var parameters = new LinkedHashMap<>(BaseWeights.read(base, manager));
      parameters.putAll(InterestNetwork.newHead(base, 0, manager));
      this.network = new InterestNetwork(base, base.layers() - 1, parameters);
      int all = clients.size() + products.size();
      this.clients = read(tokenizer, Segment.Side.CLIENT, clients, 0, all, progress);
      this.products =
          read(tokenizer, Segment.Side.PRODUCT, products, clients.size(), all, progress);
      var last = BertConfig.layerPrefix(base.layers() - 1);
      parameters.forEach(
          (name, array) -> {
            if (name.startsWith(last) || name.startsWith("head.")) {
              array.setRequiresGradient(true);
              learning.put(name, array);
              untrained.put(name, Tensor.of(array));
            }
          });
    } catch (Failure | RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  /// A pair whose answer is known.
  ///
  /// @param label 0 to 1: the share of yes among the answers that this example stands for
  /// @param weight how many answers it stands for
  public record Example(int client, int product, double label, double weight) {}

  /// How to learn.
  ///
  /// @param learningRate of the last layer at its peak
  /// @param headLearningRate of the head at its peak
  /// @param seed of the order
  public record Schedule(
      int epochs, int batch, double learningRate, double headLearningRate, long seed) {}

  /// Forgets what was learned before, and learns from these examples.
  ///
  /// @throws Failure if the loss ceases to be a number
  /// @throws java.util.concurrent.CancellationException if `progress` says so between two steps
  public void learn(List<Example> examples, Schedule schedule, Progress progress) throws Failure {
    forget();
    var random = new Random(schedule.seed());
    var rate = new LearningRate(0.1);
    int stepsPerEpoch = Math.ceilDiv(examples.size(), schedule.batch());
    int steps = stepsPerEpoch * schedule.epochs();
    var order = new ArrayList<>(examples);
    try (var scope = manager.newSubManager()) {
      var optimizer = optimizer(schedule, scope);
      for (int step = 0; step < steps; step++) {
        progress.checkCancelled();
        int place = step % stepsPerEpoch;
        if (place == 0) {
          Collections.shuffle(order, random);
        }
        int start = place * schedule.batch();
        double loss =
            differentiate(order.subList(start, Math.min(start + schedule.batch(), order.size())));
        if (!Double.isFinite(loss)) {
          clearGradients();
          throw new Failure(FailureCode.TRAINING_DIVERGED, step);
        }
        optimizer.step(rate.at((step + 1.0) / (steps + 1)));
        progress.report(step + 1, steps);
      }
    }
  }

  /// The logits of pairs, in their order; labels and weights play no part.
  public double[] logits(List<Example> pairs, Progress progress) {
    var logits = new double[pairs.size()];
    for (int start = 0; start < logits.length; start += PAIRS_SCORED_AT_ONCE) {
      progress.checkCancelled();
      var batch = pairs.subList(start, Math.min(start + PAIRS_SCORED_AT_ONCE, logits.length));
      try (var arrays = new NDScope();
          var scope = manager.newSubManager()) {
        arrays.suppressNotUsedWarning();
        int place = start;
        for (float logit : network.head(join(batch, scope)).toFloatArray()) {
          logits[place++] = logit;
        }
      }
    }
    return logits;
  }

  /// The logits of every client with every product, at a small part of what asking for all pairs
  /// would cost.
  ///
  /// @return (clients, products)
  public double[][] table(Progress progress) {
    int rows = (int) clients.hidden().size(0);
    int columns = (int) products.hidden().size(0);
    var table = new double[rows][columns];
    for (int start = 0; start < rows; start += CLIENTS_SCORED_AT_ONCE) {
      progress.checkCancelled();
      int some = Math.min(CLIENTS_SCORED_AT_ONCE, rows - start);
      var clientOfPair = new int[some * columns];
      var productOfPair = new int[some * columns];
      for (int pair = 0; pair < clientOfPair.length; pair++) {
        clientOfPair[pair] = pair / columns;
        productOfPair[pair] = pair % columns;
      }
      try (var arrays = new NDScope();
          var scope = manager.newSubManager()) {
        arrays.suppressNotUsedWarning();
        var row = scope.create(IntStream.range(start, start + some).toArray());
        var block = new Halves(clients.hidden().get(row), clients.mask().get(row));
        var logits =
            network
                .head(network.joinPairs(block, products, clientOfPair, productOfPair))
                .toFloatArray();
        for (int pair = 0; pair < logits.length; pair++) {
          table[start + pair / columns][pair % columns] = logits[pair];
        }
      }
    }
    return table;
  }

  private Halves read(
      SegmentTokenizer tokenizer,
      Segment.Side side,
      List<String> texts,
      int before,
      int all,
      Progress progress) {
    try (var parts = manager.newSubManager()) {
      var hidden = new NDList();
      var masks = new NDList();
      for (int start = 0; start < texts.size(); start += TEXTS_AT_ONCE) {
        progress.checkCancelled();
        var some = texts.subList(start, Math.min(start + TEXTS_AT_ONCE, texts.size()));
        var readings = some.stream().map(text -> Reading.of(tokenizer, side, text)).toList();
        var halves = AnswerGroup.halves(network, readings, Reading::whole, parts);
        hidden.add(halves.hidden());
        masks.add(halves.mask());
        progress.report((long) before + start + some.size(), all);
      }
      return new Halves(stacked(hidden), stacked(masks));
    }
  }

  /// Arrays below one another, each filled with zeros up to the longest.
  private NDArray stacked(NDList arrays) {
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      long longest = arrays.stream().mapToLong(array -> array.size(1)).max().orElseThrow();
      var padded = new NDList();
      for (var array : arrays) {
        padded.add(Halves.padded(array, longest, manager));
      }
      var stacked = NDArrays.concat(padded);
      stacked.attach(manager);
      NDScope.unregister(stacked);
      return stacked;
    }
  }

  private void forget() {
    learning.forEach(
        (name, parameter) -> Objects.requireNonNull(untrained.get(name)).copyTo(parameter));
  }

  /// Gradients that are no numbers would spoil the next training too.
  private void clearGradients() {
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      learning.values().forEach(parameter -> parameter.getGradient().set(new NDIndex("..."), 0f));
    }
  }

  private AdamW optimizer(Schedule schedule, NDManager owner) {
    var parameters = new ArrayList<AdamW.Parameter>();
    learning.forEach(
        (name, array) ->
            parameters.add(
                new AdamW.Parameter(
                    array,
                    name.startsWith("head.")
                        ? schedule.headLearningRate()
                        : schedule.learningRate(),
                    array.getShape().dimension() > 1 ? 0.01 : 0)));
    return new AdamW(parameters, owner, 1);
  }

  private double differentiate(List<Example> batch) {
    try (var arrays = new NDScope();
        var scope = manager.newSubManager();
        var gradients = GradientTurn.take(manager)) {
      arrays.suppressNotUsedWarning();
      var labels = new float[batch.size()];
      var weights = new float[batch.size()];
      double sum = batch.stream().mapToDouble(Example::weight).sum();
      for (int i = 0; i < labels.length; i++) {
        labels[i] = (float) batch.get(i).label();
        weights[i] = (float) (batch.get(i).weight() / sum);
      }
      var logits = network.head(join(batch, scope), 0.1f);
      var loss = Losses.binaryCrossEntropy(logits, scope.create(labels), scope.create(weights));
      gradients.backward(loss);
      return loss.getFloat();
    }
  }

  /// @return (B, W)
  private NDArray join(List<Example> pairs, NDManager scope) {
    var client = scope.create(pairs.stream().mapToInt(Example::client).toArray());
    var product = scope.create(pairs.stream().mapToInt(Example::product).toArray());
    return network.join(
        clients.hidden().get(client),
        clients.mask().get(client),
        products.hidden().get(product),
        products.mask().get(product));
  }

  @Override
  public void close() {
    manager.close();
  }
}
