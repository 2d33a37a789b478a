package org.advisorworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.registry.Card;
import org.advisorworkbench.registry.Ledger;
import org.advisorworkbench.registry.ModelRegistry;

/// The models of a book with the key figures of their cards.
record ModelListing(List<Line> models) {
  /// One model.
  ///
  /// @param auc see [Card#outcomeAuc]
  /// @param ndcgAt10 see [Card]
  /// @param calibrationError on held-out data
  /// @param verdict see [Card.Guard]; empty where the model was compared with none
  record Line(
      String id,
      String sha256,
      String status,
      String origin,
      String base,
      double auc,
      double ndcgAt10,
      double calibrationError,
      String verdict) {
    static Line of(Ledger.Entry entry, ModelRegistry models) throws Failure {
      var model = entry.model();
      var card = Card.read(models.folder(model));
      return new Line(
          model.id(),
          model.sha256(),
          Labels.of(entry.status()),
          Labels.of(model.origin()),
          model.lineage().base(),
          card.map(Card::outcomeAuc).orElse(Double.NaN),
          card.map(Card::ndcgAt10).orElse(Double.NaN),
          card.map(found -> found.heldOut().error()).orElse(Double.NaN),
          card.map(found -> told(found.guard())).orElse(""));
    }
  }

  private static String told(Card.Guard guard) {
    return guard.verdict() == Card.Verdict.NONE ? "" : Labels.of(guard.verdict());
  }

  static ModelListing of(ModelRegistry models) throws Failure {
    var lines = new ArrayList<Line>();
    for (var entry : models.ledger().entries()) {
      lines.add(Line.of(entry, models));
    }
    return new ModelListing(lines);
  }

  String text() {
    if (models.isEmpty()) {
      return "No models are registered.";
    }
    var table =
        new TextTable("MODEL", "STATUS", "HASH", "BASE", ">AUC", ">nDCG@10", ">CAL.ERROR", "GUARD");
    for (var line : models) {
      table.row(
          line.id(),
          line.status(),
          Hashes.brief(line.sha256()),
          line.base(),
          figure(line.auc()),
          figure(line.ndcgAt10()),
          figure(line.calibrationError()),
          line.verdict().replace('_', ' '));
    }
    return table.toString();
  }

  private static String figure(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
  }
}
