package org.advisorworkbench.training;

/// What an optimizer walks down, step by step.
interface Slope {
  int steps();

  /// Leaves the gradients of a step attached to the parameters.
  ///
  /// @param step 1 to [#steps()]; its gradients depend on the parameters and this number alone
  /// @return the loss there, in nats
  double differentiate(int step);
}
