package org.advisorworkbench.bert;

import java.util.List;
import org.advisorworkbench.work.Progress;

/// Many questions about versions of the same few texts, as an explanation asks them. A half that
/// was read in one call need not be read again in the next.
///
/// What was asked before the reading began plays no part: on one machine the same calls give the
/// same logits to the last bit. Serves one thread at a time.
public interface Reading extends AutoCloseable {
  /// The logits of many pairs, as [InterestModel#logits(List, Progress)] gives them.
  ///
  /// @throws java.util.concurrent.CancellationException if `progress` says so between two batches
  double[] logits(List<InterestModel.Pair> pairs, Progress progress);

  /// Forgets what was read.
  @Override
  void close();

  /// A reading that remembers no more than the model itself does.
  static Reading plain(InterestModel model) {
    return new Reading() {
      @Override
      public double[] logits(List<InterestModel.Pair> pairs, Progress progress) {
        return model.logits(pairs, progress);
      }

      @Override
      public void close() {}
    };
  }
}
