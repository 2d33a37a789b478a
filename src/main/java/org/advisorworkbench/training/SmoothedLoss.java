package org.advisorworkbench.training;

/// A moving mean in which older losses count less and less.
final class SmoothedLoss {
  /// By which a loss counts less with each step: about twenty steps count.
  private static final double DECAY = 0.95;

  private double sum;
  private double weight;

  void add(double loss) {
    sum = DECAY * sum + (1 - DECAY) * loss;
    weight = DECAY * weight + (1 - DECAY);
  }

  /// NaN before the first loss.
  double value() {
    return sum / weight;
  }
}
