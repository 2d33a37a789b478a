package org.advisorworkbench.registry;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advisorworkbench.registry.Act.Kind;

/// All models of a book and all acts upon them. The acts are the truth: what each model is now is
/// worked out from them.
///
/// @param models in the order of their registration
/// @param acts by number
public record Ledger(List<RegisteredModel> models, List<Act> acts) {
  /// Fewer digits of a hash name a model by chance.
  private static final int SHORTEST_PREFIX = 6;

  public Ledger {
    models = List.copyOf(models);
    acts = List.copyOf(acts);
  }

  /// A model and how far it has come.
  public record Entry(RegisteredModel model, ModelStatus status) {}

  /// Every model as it stands now.
  public List<Entry> entries() {
    var statuses = statuses();
    return models.stream()
        .map(
            model -> new Entry(model, statuses.getOrDefault(model.sha256(), ModelStatus.CANDIDATE)))
        .toList();
  }

  private Map<String, ModelStatus> statuses() {
    var statuses = new HashMap<String, ModelStatus>();
    for (var act : acts) {
      var model = act.modelSha256();
      var before = statuses.getOrDefault(model, ModelStatus.CANDIDATE);
      if (act.kind() == Kind.ACTIVATED) {
        statuses.replaceAll((sha256, s) -> s == ModelStatus.ACTIVE ? ModelStatus.VALIDATED : s);
      }
      statuses.put(model, after(act.kind(), before));
    }
    return statuses;
  }

  /// A model that advises goes on advising until another is made active, whatever a later check
  /// says; but its files are compared with its hash whenever it is loaded.
  private static ModelStatus after(Kind act, ModelStatus before) {
    return switch (act) {
      case REGISTERED -> ModelStatus.CANDIDATE;
      case VALIDATED -> before == ModelStatus.ACTIVE ? before : ModelStatus.VALIDATED;
      case REFUSED -> before == ModelStatus.VALIDATED ? ModelStatus.CANDIDATE : before;
      case ACTIVATED -> ModelStatus.ACTIVE;
      case RETIRED -> ModelStatus.RETIRED;
    };
  }

  /// The model that advises.
  public Optional<RegisteredModel> active() {
    return entries().stream()
        .filter(entry -> entry.status() == ModelStatus.ACTIVE)
        .map(Entry::model)
        .findFirst();
  }

  /// The model that was active before the one that is.
  public Optional<RegisteredModel> previous() {
    return acts.stream()
        .filter(act -> act.kind() == Kind.ACTIVATED)
        .max(Comparator.comparingInt(Act::number))
        .flatMap(act -> withHash(act.replacedSha256()));
  }

  Optional<RegisteredModel> withHash(String sha256) {
    return models.stream().filter(model -> model.sha256().equals(sha256)).findFirst();
  }

  /// A model by its id, of which the latest counts, or by the first digits of its hash.
  Optional<Entry> find(String name) {
    var named = entries().stream().filter(entry -> entry.model().id().equals(name)).toList();
    if (!named.isEmpty()) {
      return Optional.of(named.getLast());
    }
    var hashed = entries().stream().filter(entry -> isPrefix(name, entry.model())).toList();
    return hashed.size() == 1 ? Optional.of(hashed.getFirst()) : Optional.empty();
  }

  private static boolean isPrefix(String name, RegisteredModel model) {
    return name.length() >= SHORTEST_PREFIX && model.sha256().startsWith(name);
  }

  int nextNumber() {
    return acts.stream().mapToInt(Act::number).max().orElse(0) + 1;
  }
}
