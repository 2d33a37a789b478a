package org.advisorworkbench.ui.training;

import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.registry.ModelRegistry;
import org.advisorworkbench.training.drift.DriftReport;
import org.advisorworkbench.work.Progress;

/// Where the models of the book are kept and looked after. Its methods block for as long as they
/// take.
public interface ModelOffice {
  /// The register of the models.
  ModelRegistry registry() throws Failure;

  /// How the recommendations of the book have moved under the active model: the later half of the
  /// answers beside the earlier one.
  ///
  /// @throws Failure ANSWERS_TOO_FEW without answers, or if the model cannot be loaded
  DriftReport drift(Progress progress) throws Failure;

  /// Whether the desk ranks with the active model; not where the program was started with another.
  boolean ranksWithActive();
}
