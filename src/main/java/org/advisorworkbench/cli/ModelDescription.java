package org.advisorworkbench.cli;

import java.util.List;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.registry.Ledger;
import org.advisorworkbench.registry.ModelRecords.RememberedScores;
import org.advisorworkbench.registry.ModelRegistry;

/// All that the registry knows of one model.
///
/// @param parent hash of the model that it was trained on from, or empty
/// @param data hash of what it learned from, or empty
/// @param scoresRemembered how many of its scores the book remembers
/// @param firstScore when it first scored in this book, in ISO 8601, or empty
record ModelDescription(
    ModelListing.Line model,
    String folder,
    String parent,
    String data,
    long scoresRemembered,
    String firstScore,
    List<ModelHistory.Line> history) {
  static ModelDescription of(ModelRegistry models, Ledger.Entry entry) throws Failure {
    var model = entry.model();
    var scores = models.scoresOf(model);
    return new ModelDescription(
        ModelListing.Line.of(entry, models),
        models.folder(model).toString(),
        model.lineage().parentSha256(),
        model.lineage().dataSha256(),
        scores.map(RememberedScores::count).orElse(0L),
        scores.map(found -> found.firstUsed().toString()).orElse(""),
        ModelHistory.of(model, models.ledger()).acts());
  }

  String text() {
    var facts = new TextTable("MODEL", model.id());
    facts.row("status", model.status());
    facts.row("hash", model.sha256());
    facts.row("folder", folder);
    facts.row("base", model.base());
    facts.row("trained on from", parent.isEmpty() ? "the base" : parent);
    facts.row("data", data.isEmpty() ? "see its card" : data);
    facts.row("scores remembered", "%,d".formatted(scoresRemembered));
    facts.row("first scored", firstScore.isEmpty() ? "never" : firstScore);
    return "%s%n%s%n%s"
        .formatted(
            facts, new ModelListing(List.of(model)).text(), new ModelHistory(history).text());
  }
}
