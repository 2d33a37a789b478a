package org.advisorworkbench.ui.training;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.failure.FailureCode;
import org.advisorworkbench.failure.IoReason;
import org.advisorworkbench.registry.Act;
import org.advisorworkbench.registry.Ledger;
import org.advisorworkbench.registry.ModelRegistry;
import org.advisorworkbench.registry.ModelStatus;
import org.advisorworkbench.registry.RegisteredModel;
import org.advisorworkbench.training.feedback.CardFigures;
import org.advisorworkbench.training.metrics.PairedComparison.Verdict;

/// A registered model as the screen tells of it.
///
/// @param parent id of the model that it was trained on from, or its hash where that is not
///   registered; empty where training started from the base
/// @param registered when
/// @param card as Markdown; empty where there is none
record ModelEntry(
    RegisteredModel model,
    ModelStatus status,
    String parent,
    Instant registered,
    CardFigures figures,
    String card) {
  private static final String CARD = "card.md";

  static ModelEntry of(Ledger.Entry entry, ModelRegistry registry, Ledger ledger) throws Failure {
    var model = entry.model();
    var parent = model.lineage().parentSha256();
    return new ModelEntry(
        model,
        entry.status(),
        registry.withHash(parent).map(RegisteredModel::id).orElse(parent),
        ledger.acts().stream()
            .filter(act -> act.modelSha256().equals(model.sha256()))
            .map(Act::at)
            .findFirst()
            .orElse(Instant.EPOCH),
        CardFigures.read(registry.folder(model)),
        card(model, registry));
  }

  private static String card(RegisteredModel model, ModelRegistry registry) throws Failure {
    var file = registry.folder(model).resolve(CARD);
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new Failure(FailureCode.FILE_UNREADABLE, e, file, IoReason.of(e));
    }
  }

  /// Whether it could be made active although the comparison with the model that advised when it
  /// was made found it worse.
  boolean isWorse() {
    return status != ModelStatus.ACTIVE
        && figures.guard().filter(guard -> guard.verdict() == Verdict.WORSE).isPresent();
  }
}
