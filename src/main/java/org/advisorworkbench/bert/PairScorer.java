package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.advisorworkbench.bert.HalfTable.Span;

/// Runs the joint layers and the head over pairs of halves.
///
/// The projections of the first joint layer depend on one token each, so they are made once per
/// half, not once per pair.
///
/// Shapes: B pairs, T tokens of both sides together, N rows of the table, W width.
final class PairScorer {
  private final InterestNetwork network;
  private final Encoder encoder;
  private final int first;
  private final int last;

  PairScorer(InterestNetwork network) {
    this.network = network;
    this.encoder = network.encoder();
    this.first = network.separateLayers();
    this.last = encoder.config().layers() - 1;
  }

  /// Two halves of a table.
  record Joined(Span client, Span product) {
    int length() {
      return client.length() + product.length();
    }
  }

  /// A table with what the first joint layer makes of each row, all (N, W).
  record Projected(NDArray hidden, NDArray query, NDArray key, NDArray value) {}

  /// @param rows (N, W)
  Projected project(NDArray rows) {
    if (first == last) {
      // The last layer asks for the first token alone and needs none of them.
      return new Projected(rows, rows, rows, rows);
    }
    return new Projected(
        rows, encoder.query(first, rows), encoder.key(first, rows), encoder.value(first, rows));
  }

  /// The logits of a batch, in order.
  float[] logits(Projected table, List<Joined> batch, NDManager manager) {
    var gather = Gather.of(batch, manager);
    var bias = encoder.attentionBias(gather.mask());
    var hidden = gather.from(table.hidden());
    if (first < last) {
      hidden = firstJointLayer(table, gather, hidden, bias);
    }
    for (int layer = first + 1; layer < last; layer++) {
      hidden = layer(layer, hidden, bias);
    }
    return network.head(encoder.lastLayerForFirst(hidden, bias)).toFloatArray();
  }

  private NDArray firstJointLayer(Projected table, Gather gather, NDArray hidden, NDArray bias) {
    return Scratch.keepResult(
        () -> {
          var attended =
              encoder.attend(
                  gather.from(table.query()),
                  gather.from(table.key()),
                  gather.from(table.value()),
                  bias);
          return encoder.finish(first, hidden, attended);
        });
  }

  private NDArray layer(int layer, NDArray hidden, NDArray bias) {
    return Scratch.keepResult(() -> encoder.layer(layer, hidden, bias));
  }

  /// Which rows of a table make up the tokens of each pair.
  ///
  /// @param index int64 (B, T)
  /// @param mask float (B, T)
  private record Gather(NDArray index, NDArray mask) {
    static Gather of(List<Joined> batch, NDManager manager) {
      int columns = batch.stream().mapToInt(Joined::length).max().orElseThrow();
      var index = new long[batch.size() * columns];
      var mask = new float[batch.size() * columns];
      int row = 0;
      for (var pair : batch) {
        int cell = row++ * columns;
        for (var span : List.of(pair.client(), pair.product())) {
          for (int token = 0; token < span.length(); token++, cell++) {
            index[cell] = span.start() + (long) token;
            mask[cell] = 1;
          }
        }
      }
      var shape = new Shape(batch.size(), columns);
      return new Gather(manager.create(index, shape), manager.create(mask, shape));
    }

    /// @return (B, T, W)
    NDArray from(NDArray rows) {
      return Encoder.lookUp(index, rows);
    }
  }
}
