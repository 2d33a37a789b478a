package org.advisorworkbench.ui.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.registry.Act;
import org.advisorworkbench.registry.ModelRegistry;
import org.advisorworkbench.registry.ModelStatus;
import org.advisorworkbench.registry.RegisteredModel;

/// What there is to see of the registry at a moment.
///
/// @param models the active one first, then the newest first
/// @param acts the latest first
/// @param previous id of the model that can be brought back; empty where none can
record RegistryView(List<ModelEntry> models, List<Act> acts, String previous) {
  /// Before it has been read.
  static final RegistryView NONE = new RegistryView(List.of(), List.of(), "");

  RegistryView {
    models = List.copyOf(models);
    acts = List.copyOf(acts);
  }

  static RegistryView of(ModelRegistry registry) throws Failure {
    var ledger = registry.ledger();
    var models = new ArrayList<ModelEntry>();
    for (var entry : ledger.entries().reversed()) {
      models.add(ModelEntry.of(entry, registry, ledger));
    }
    models.sort(Comparator.comparing(entry -> entry.status() != ModelStatus.ACTIVE));
    return new RegistryView(
        models, ledger.acts().reversed(), ledger.previous().map(RegisteredModel::id).orElse(""));
  }

  Optional<ModelEntry> withHash(String sha256) {
    return models.stream().filter(entry -> entry.model().sha256().equals(sha256)).findFirst();
  }

  /// The latest model of an id.
  Optional<ModelEntry> withId(String id) {
    return models.stream()
        .filter(entry -> entry.model().id().equals(id))
        .max(Comparator.comparing(ModelEntry::registered));
  }

  Optional<ModelEntry> active() {
    return models.stream().filter(entry -> entry.status() == ModelStatus.ACTIVE).findFirst();
  }

  /// The id of a model, or the beginning of a hash that is not registered.
  String name(String sha256) {
    return withHash(sha256)
        .map(entry -> entry.model().id())
        .orElse(sha256.substring(0, Math.min(12, sha256.length())));
  }
}
