package org.advisorworkbench.ui.training;

import java.util.Optional;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.registry.ModelRegistry;
import org.advisorworkbench.registry.RegisteredModel;

/// How an act upon the registry ended, and what there is to see afterwards.
///
/// @param model what it was done with; empty where it was refused
/// @param no why it was refused
record ActOutcome(RegistryView view, Optional<RegisteredModel> model, Optional<Failure> no) {

  /// Something to do with the registry, and the model that it was done with.
  @FunctionalInterface
  interface Task {
    RegisteredModel with(ModelRegistry registry) throws Failure;
  }

  /// @throws Failure if the registry cannot be read
  static ActOutcome of(ModelRegistry registry, Task task) throws Failure {
    try {
      var model = task.with(registry);
      return new ActOutcome(RegistryView.of(registry), Optional.of(model), Optional.empty());
    } catch (Failure no) {
      // A check that failed is recorded, too.
      return new ActOutcome(RegistryView.of(registry), Optional.empty(), Optional.of(no));
    }
  }

  /// Checks a model.
  static Task validating(String sha256) {
    return registry -> {
      var validation = registry.validate(sha256);
      if (!validation.passed()) {
        throw new Failure(
            FailureCode.MODEL_CHECKS_FAILED, validation.model().id(), validation.problems());
      }
      return validation.model();
    };
  }
}
