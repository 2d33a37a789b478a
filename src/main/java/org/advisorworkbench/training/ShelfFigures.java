package org.advisorworkbench.training;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.advisorworkbench.training.Evaluation.ShelfQuality;
import org.advisorworkbench.training.metrics.Bootstrap;
import org.advisorworkbench.training.metrics.Catalogue;
import org.advisorworkbench.training.metrics.RankedRelevance;

/// How well a ranking serves each client: kept client by client, so that two rankings can be
/// compared.
///
/// Candidates are the products of a part of the book that a client does not hold; relevant are
/// those that the client wants. Figures of clients who want none of their candidates are NaN.
final class ShelfFigures {
  private final int k;
  private final int[][] first;
  private final RankedRelevance[] ranked;
  private final Catalogue catalogue;

  private ShelfFigures(int k, int[][] first, RankedRelevance[] ranked, Catalogue catalogue) {
    this.k = k;
    this.first = first;
    this.ranked = ranked;
    this.catalogue = catalogue;
  }

  /// @param part its clients are measured, in its order
  /// @param scores `[client][product]` of the whole book
  /// @param k how many places count
  static ShelfFigures of(LabelledBook.Truth truth, BookPart part, double[][] scores, int k) {
    int clients = part.clients().length;
    var first = new int[clients][];
    var ranked = new RankedRelevance[clients];
    for (int i = 0; i < clients; i++) {
      int client = part.clients()[i];
      var candidates =
          IntStream.of(part.products()).filter(product -> !truth.held()[client][product]).toArray();
      var relevance = new boolean[candidates.length];
      for (int j = 0; j < candidates.length; j++) {
        relevance[j] = truth.interested()[client][candidates[j]];
      }
      first[i] = Catalogue.first(k, candidates, scores[client]);
      ranked[i] =
          RankedRelevance.of(
              IntStream.of(candidates).mapToDouble(product -> scores[client][product]).toArray(),
              relevance);
    }
    var catalogue = new Catalogue(truth.holders(), truth.held().length);
    return new ShelfFigures(k, first, ranked, catalogue);
  }

  double[] ndcg() {
    return figures(client -> client.ndcg(k));
  }

  double[] averagePrecision() {
    return figures(client -> client.averagePrecision(k));
  }

  double[] recall() {
    return figures(client -> client.recall(k));
  }

  double[] hits() {
    return figures(client -> client.hit(k));
  }

  ShelfQuality quality(Bootstrap bootstrap) {
    return new ShelfQuality(
        bootstrap.mean(ndcg()),
        bootstrap.mean(averagePrecision()),
        bootstrap.mean(recall()),
        bootstrap.mean(hits()),
        bootstrap.resample(first.length, times -> catalogue.coverage(first, times)),
        bootstrap.mean(Arrays.stream(first).mapToDouble(catalogue::novelty).toArray()));
  }

  private double[] figures(ToDoubleFunction<RankedRelevance> figure) {
    return Arrays.stream(ranked).mapToDouble(figure).toArray();
  }
}
