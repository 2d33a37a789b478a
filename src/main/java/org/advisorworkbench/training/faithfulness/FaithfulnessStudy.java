package org.advisorworkbench.training.faithfulness;

import java.util.ArrayList;
import org.advisorworkbench.advice.Grain;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.sample.BookGenerator;
import org.advisorworkbench.work.Progress;

/// Measures the faithfulness of explanations on the held-out synthetic book, the one that the card
/// measures everything else on.
///
/// @param pairs how many recommendations, each of another client; 1 to [#CLIENTS]
/// @param seed what recommendations, coalitions and removals are drawn from
/// @param grain what a player of the texts is
/// @param budget of each explanation; 0 for as the program chooses
public record FaithfulnessStudy(int pairs, long seed, Grain grain, int budget) {
  /// In the book.
  public static final int CLIENTS = 320;

  private static final long BOOK = 1;

  public FaithfulnessStudy {
    if (pairs < 1 || pairs > CLIENTS) {
      throw new IllegalArgumentException(
          "expected 1 to %d pairs, found %d".formatted(CLIENTS, pairs));
    }
  }

  /// @param progress counts recommendations
  /// @throws java.util.concurrent.CancellationException if cancelled
  public FaithfulnessReport run(InterestModel model, Progress progress) {
    var book = new BookGenerator(BOOK, CLIENTS).generate();
    var findings = new ArrayList<PairFindings>();
    for (var question : new Questions(model, book).draw(pairs, seed, progress)) {
      findings.add(new PairExamination(model, question, grain, budget, seed, progress).findings());
      progress.report(findings.size(), pairs);
    }
    return FaithfulnessReport.of(
        command(model.id()), model.id(), model.sha256(), seed, grain, budget, findings);
  }

  private String command(String model) {
    return "workbench benchmark faithfulness --model models/%s --pairs %d --seed %d --players %s%s --write-card"
        .formatted(model, pairs, seed, grain, budget == 0 ? "" : " --budget " + budget);
  }
}
