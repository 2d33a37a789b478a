package org.advisorworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.List;
import org.advisorworkbench.bert.Tensor;

/// The optimizer AdamW: moving means of the gradient and of its square set the step of each number,
/// and weights decay apart from it.
///
/// Parameters change in place. All parameters together share one clipped gradient norm.
///
/// Source: I. Loshchilov and F. Hutter, "Decoupled Weight Decay Regularization", 2019, with the
/// decay scaled by the learning rate as in PyTorch.
final class AdamW {
  private static final float MEAN_DECAY = 0.9f;
  private static final float SQUARE_DECAY = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final List<Slot> slots;
  private final double clipNorm;
  private int steps;

  /// @param parameters with gradients attached
  /// @param manager owns the moving means
  /// @param clipNorm the longest gradient over all parameters; a longer one is shortened to it
  AdamW(List<Parameter> parameters, NDManager manager, double clipNorm) {
    this.slots = parameters.stream().map(p -> Slot.of(p, manager)).toList();
    this.clipNorm = clipNorm;
  }

  /// What learns, and how fast.
  ///
  /// @param learningRate at its peak
  /// @param weightDecay 0 for biases and norms
  record Parameter(NDArray weights, double learningRate, double weightDecay) {}

  private record Slot(Parameter parameter, NDArray mean, NDArray square) {
    static Slot of(Parameter parameter, NDManager manager) {
      var weights = parameter.weights();
      return new Slot(
          parameter, manager.zeros(weights.getShape()), manager.zeros(weights.getShape()));
    }
  }

  /// What it has learned of the gradients so far.
  ///
  /// @param steps taken
  /// @param means moving means of the gradient, one for each parameter, in their order
  /// @param squares of its square, likewise
  record Memory(int steps, List<Tensor> means, List<Tensor> squares) {
    Memory {
      means = List.copyOf(means);
      squares = List.copyOf(squares);
    }
  }

  Memory memory() {
    return new Memory(
        steps,
        slots.stream().map(slot -> Tensor.of(slot.mean())).toList(),
        slots.stream().map(slot -> Tensor.of(slot.square())).toList());
  }

  /// Goes on where another optimizer of the same parameters stood.
  ///
  /// @throws IllegalArgumentException if the memory is of other parameters
  void recall(Memory memory) {
    if (memory.means().size() != slots.size() || memory.squares().size() != slots.size()) {
      throw new IllegalArgumentException(
          "expected the memory of %d parameters, found %d"
              .formatted(slots.size(), memory.means().size()));
    }
    steps = memory.steps();
    for (int i = 0; i < slots.size(); i++) {
      memory.means().get(i).copyTo(slots.get(i).mean());
      memory.squares().get(i).copyTo(slots.get(i).square());
    }
  }

  /// Takes one step along the gradients and clears them.
  ///
  /// @param rateShare what share of the peak learning rates to use, 0 to 1
  void step(double rateShare) {
    steps++;
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      double norm = gradientNorm();
      float clip = (float) (norm > clipNorm ? clipNorm / norm : 1);
      double meanCorrection = 1 - Math.pow(MEAN_DECAY, steps);
      float squareCorrection = (float) (1 - Math.pow(SQUARE_DECAY, steps));
      for (var slot : slots) {
        var weights = slot.parameter().weights();
        var gradient = weights.getGradient();
        gradient.muli(clip);
        slot.mean().muli(MEAN_DECAY).addi(gradient.mul(1 - MEAN_DECAY));
        slot.square().muli(SQUARE_DECAY).addi(gradient.square().muli(1 - SQUARE_DECAY));
        double rate = rateShare * slot.parameter().learningRate();
        var spread = slot.square().div(squareCorrection).sqrt().addi(EPSILON);
        weights.muli((float) (1 - rate * slot.parameter().weightDecay()));
        weights.subi(slot.mean().div(spread).muli((float) (rate / meanCorrection)));
        gradient.muli(0);
      }
    }
  }

  /// The Euclidean length of all gradients together.
  private double gradientNorm() {
    double sum = 0;
    for (var slot : slots) {
      sum += slot.parameter().weights().getGradient().square().sum().getFloat();
    }
    return Math.sqrt(sum);
  }
}
