package org.advisorworkbench.advice;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.advisorworkbench.advice.AdviceEngine.InteractionOptions;
import org.advisorworkbench.advice.Explanation.Side;
import org.advisorworkbench.advice.Explanation.TextPlayer;
import org.advisorworkbench.bert.InterestModel;
import org.advisorworkbench.bert.MaskedText.Absence;
import org.advisorworkbench.explain.InteractionGrid;
import org.advisorworkbench.work.Progress;

/// Finds out how the strongest words (or phrases, or fields) of an explanation act together.
/// Figures take no part: they add to the logit beside the texts, so they act together with no word.
///
/// Strongest are those with the greatest values of their own. A pair that matters together while
/// either is worth little by itself is not looked at: trying all pairs of a recommendation takes
/// some fifty times as many evaluations for each draw.
final class WordMatrix {
  private final Explanation explanation;
  private final InteractionOptions options;
  private final Progress progress;
  private final PairGame game;
  private final List<TextPlayer> rows;
  private final List<TextPlayer> columns;

  WordMatrix(
      InterestModel model, Explanation explanation, InteractionOptions options, Progress progress) {
    this.explanation = explanation;
    this.options = options;
    this.progress = progress;
    this.game =
        new PairGame(
            model,
            explanation.grain(),
            explanation.client(),
            explanation.product(),
            Absence.DROPPED,
            progress);
    this.rows = strongest(Side.CLIENT);
    this.columns = strongest(Side.PRODUCT);
  }

  private List<TextPlayer> strongest(Side side) {
    var contributions = explanation.attribution().contributions();
    return explanation.textPlayers().stream()
        .filter(word -> word.side() == side)
        .sorted(
            Comparator.comparingDouble(word -> -Math.abs(contributions.get(word.index()).value())))
        .limit(options.size())
        .toList();
  }

  InteractionMatrix find(Consumer<InteractionMatrix> refined) {
    return matrix(
        new InteractionGrid(options.draws(), options.seed())
            .of(
                game,
                rows.stream().map(TextPlayer::index).toList(),
                columns.stream().map(TextPlayer::index).toList(),
                progress,
                estimate -> refined.accept(matrix(estimate))));
  }

  private InteractionMatrix matrix(InteractionGrid.Estimate estimate) {
    return new InteractionMatrix(
        explanation.clientId(),
        explanation.productId(),
        explanation.modelId(),
        rows,
        columns,
        estimate.cells(),
        estimate.evaluations(),
        options.seed());
  }
}
