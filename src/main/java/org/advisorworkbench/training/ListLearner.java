package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.advisorworkbench.bert.GradientTurn;
import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;

/// Learns from figures what to add to a prior logit, so that what clients took stands first in
/// their lists.
///
/// - What: prior + z · u + tanh(z' A + b) · v, where z are all figures in standard deviations from
///   their means, at most four, and z' the first of them. Figures that are not among z' are only
///   added. It starts from the prior: u and v from zero.
/// - Shapes: F figures, F' of them hidden, 16 units: u (F, 1), A (F', 16), b (16), v (16, 1).
/// - Loss: softmax over the candidates of each list, −Σ t log p, where the targets t of a list sum
///   to the square root of how much was taken.
/// - Source: the softmax loss of Z. Cao et al., "Learning to Rank: From Pairwise Approach to
///   Listwise Approach" (ListNet), 2007.
///
/// Not safe for use by several threads.
public final class ListLearner implements AutoCloseable {
  private static final int HIDDEN = 16;
  private static final float FARTHEST = 4;
  private static final double WARMUP_SHARE = 0.1;
  private static final int SCORED_AT_ONCE = 256;

  private final NDManager manager;
  private final int figures;
  private final int hiddenFigures;
  private final NDArray linear;
  private final NDArray hiddenWeight;
  private final NDArray hiddenBias;
  private final NDArray output;
  private final float[] means;
  private final float[] deviations;

  /// A learner that adds nothing yet.
  ///
  /// @param figures how many of each candidate are read, from the first
  /// @param hiddenFigures how many of them, from the first, the hidden units read
  /// @param seed of the hidden units
  public ListLearner(TorchEngine engine, int figures, int hiddenFigures, long seed) {
    this.manager = engine.newManager();
    this.figures = figures;
    this.hiddenFigures = hiddenFigures;
    this.means = new float[figures];
    this.deviations = new float[figures];
    Arrays.fill(deviations, 1);
    var random = new Random(seed);
    var weights = new float[hiddenFigures * HIDDEN];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextGaussian() / Math.sqrt(hiddenFigures));
    }
    linear = learning(manager.zeros(new Shape(figures, 1)));
    hiddenWeight = learning(manager.create(weights, new Shape(hiddenFigures, HIDDEN)));
    hiddenBias = learning(manager.zeros(new Shape(HIDDEN)));
    output = learning(manager.zeros(new Shape(HIDDEN, 1)));
  }

  private static NDArray learning(NDArray array) {
    array.setRequiresGradient(true);
    return array;
  }

  /// How to learn.
  ///
  /// @param batch lists of a step
  /// @param learningRate at its peak
  /// @param seed of the order
  public record Schedule(
      int epochs, int batch, double learningRate, double weightDecay, long seed) {}

  private record Batch(CandidateLists lists, List<Integer> numbers) {
    int[] chosen() {
      return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /// Learns from lists of one or more kinds, each with its own number of candidates.
  ///
  /// @param blocks not empty
  /// @throws Failure if the loss ceases to be a number
  public void learn(List<CandidateLists> blocks, Schedule schedule) throws Failure {
    standardise(blocks);
    var random = new Random(schedule.seed());
    var rate = new LearningRate(WARMUP_SHARE);
    try (var scope = manager.newSubManager()) {
      var optimizer = optimizer(schedule, scope);
      int step = 0;
      for (int epoch = 0; epoch < schedule.epochs(); epoch++) {
        var batches = batches(blocks, schedule.batch(), random);
        int steps = batches.size() * schedule.epochs();
        for (var batch : batches) {
          if (!Double.isFinite(differentiate(batch))) {
            throw new Failure(FailureCode.TRAINING_DIVERGED, step);
          }
          step++;
          optimizer.step(rate.at(step / (steps + 1.0)));
        }
      }
    }
  }

  /// What to add to the prior of each candidate.
  ///
  /// @return (N, C), in logits, but for a constant of each list
  public double[][] residuals(CandidateLists lists) {
    var residuals = new double[lists.lists()][lists.candidates()];
    for (int start = 0; start < residuals.length; start += SCORED_AT_ONCE) {
      var chosen =
          Arrays.copyOfRange(
              lists.all(), start, Math.min(start + SCORED_AT_ONCE, residuals.length));
      try (var arrays = new NDScope();
          var scope = manager.newSubManager()) {
        arrays.suppressNotUsedWarning();
        var values = residual(figures(lists, chosen, scope)).toFloatArray();
        for (int i = 0; i < values.length; i++) {
          residuals[start + i / lists.candidates()][i % lists.candidates()] = values[i];
        }
      }
    }
    return residuals;
  }

  private AdamW optimizer(Schedule schedule, NDManager owner) {
    return new AdamW(
        List.of(
            new AdamW.Parameter(linear, schedule.learningRate(), schedule.weightDecay()),
            new AdamW.Parameter(hiddenWeight, schedule.learningRate(), schedule.weightDecay()),
            new AdamW.Parameter(hiddenBias, schedule.learningRate(), 0),
            new AdamW.Parameter(output, schedule.learningRate(), schedule.weightDecay())),
        owner,
        1);
  }

  private static List<Batch> batches(List<CandidateLists> blocks, int size, Random random) {
    var batches = new ArrayList<Batch>();
    for (var lists : blocks) {
      var order = new ArrayList<>(Arrays.stream(lists.all()).boxed().toList());
      Collections.shuffle(order, random);
      for (int start = 0; start < order.size(); start += size) {
        batches.add(
            new Batch(
                lists, List.copyOf(order.subList(start, Math.min(start + size, order.size())))));
      }
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private double differentiate(Batch batch) {
    try (var arrays = new NDScope();
        var scope = manager.newSubManager();
        var gradients = GradientTurn.take(manager)) {
      arrays.suppressNotUsedWarning();
      var lists = batch.lists();
      var chosen = batch.chosen();
      var shape = new Shape(chosen.length, lists.candidates());
      var prior = scope.create(lists.prior(chosen), shape);
      var targets = scope.create(lists.targets(chosen), shape);
      var logits = residual(figures(lists, chosen, scope)).reshape(shape).add(prior);
      var loss = logits.logSoftmax(1).mul(targets).sum().div(-chosen.length);
      gradients.backward(loss);
      return loss.getFloat();
    }
  }

  /// @param z (N·C, F)
  /// @return (N·C, 1)
  private NDArray residual(NDArray z) {
    var read = hiddenFigures == figures ? z : z.get(":, 0:" + hiddenFigures);
    return z.matMul(linear).add(read.matMul(hiddenWeight).add(hiddenBias).tanh().matMul(output));
  }

  /// @return (N·C, F), standardised
  private NDArray figures(CandidateLists lists, int[] chosen, NDManager scope) {
    var values = lists.values(chosen, figures);
    for (int i = 0; i < values.length; i++) {
      int figure = i % figures;
      values[i] = Math.clamp((values[i] - means[figure]) / deviations[figure], -FARTHEST, FARTHEST);
    }
    return scope.create(values, new Shape(values.length / figures, figures));
  }

  private void standardise(List<CandidateLists> blocks) {
    for (int figure = 0; figure < figures; figure++) {
      double sum = 0;
      double squares = 0;
      long count = 0;
      for (var lists : blocks) {
        for (int cell = 0; cell < lists.lists() * lists.candidates(); cell++) {
          if (lists.isCandidate(cell)) {
            double value = lists.value(cell, figure);
            sum += value;
            squares += value * value;
            count++;
          }
        }
      }
      double variance = squares / count - Math.pow(sum / count, 2);
      means[figure] = (float) (sum / count);
      deviations[figure] = variance > 1e-9 ? (float) Math.sqrt(variance) : 1;
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
