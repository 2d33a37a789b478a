package org.advisorworkbench.training;

/// What share of its peak the learning rate has: it rises along a straight line, then falls along
/// another to zero.
///
/// @param warmupShare the share of the way on which it rises, 0 to 1
record LearningRate(double warmupShare) {
  /// @param done the share of the way that is behind, 0 to 1
  double at(double done) {
    if (done < warmupShare) {
      return done / warmupShare;
    }
    return warmupShare < 1 ? Math.max(0, (1 - done) / (1 - warmupShare)) : 1;
  }
}
