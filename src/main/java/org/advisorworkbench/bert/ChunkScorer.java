package org.advisorworkbench.bert;

import ai.djl.ndarray.NDManager;
import java.util.stream.IntStream;
import org.advisorworkbench.bert.PairScorer.Joined;
import org.advisorworkbench.work.Progress;

/// Reads the halves of some pairs, as far as they are not in memory, and brings them together in
/// batches of like length.
final class ChunkScorer {
  private final HalfEncoder halves;
  private final PairScorer scorer;
  private final int batchTokens;

  /// @param memory of halves
  /// @param batchTokens padded tokens that go through the layers together
  ChunkScorer(InterestNetwork network, HalfMemory memory, int batchTokens) {
    this.halves = new HalfEncoder(network, memory, batchTokens);
    this.scorer = new PairScorer(network);
    this.batchTokens = batchTokens;
  }

  /// Writes the logits of a chunk to where its pairs stand among all.
  ///
  /// @param scope owns what is made on the way
  void score(PairChunk chunk, double[] logits, NDManager scope, Progress progress) {
    var table = halves.encode(chunk.segments(), scope, progress);
    var joined =
        chunk.pairs().stream()
            .map(pair -> new Joined(table.span(pair.client()), table.span(pair.product())))
            .toList();
    var projected = scorer.project(table.rows(), joined, scope);
    var order = IntStream.range(0, joined.size()).boxed().toList();
    int done = chunk.start();
    for (var batch : Batches.byLength(order, i -> joined.get(i).length(), batchTokens)) {
      progress.checkCancelled();
      try (var batchScope = scope.newSubManager()) {
        var results =
            scorer.logits(projected, batch.stream().map(joined::get).toList(), batchScope);
        for (int i = 0; i < results.length; i++) {
          logits[chunk.start() + batch.get(i)] = results[i];
        }
      }
      done += batch.size();
      progress.report(done, logits.length);
    }
  }
}
