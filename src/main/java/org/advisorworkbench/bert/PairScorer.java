package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
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

    List<Span> spans() {
      return List.of(client, product);
    }
  }

  /// A table with what the first joint layer makes of each row, all (N, W), and what the towers, if
  /// there are any, say of its halves.
  record Projected(
      NDArray hidden, NDArray query, NDArray key, NDArray value, Optional<TowerTable> towers) {}

  /// @param rows (N, W)
  /// @param pairs all that will be scored of them
  /// @param manager owns what is made
  Projected project(NDArray rows, List<Joined> pairs, NDManager manager) {
    var towers = network.towers().map(found -> TowerTable.of(found, encoder, rows, pairs, manager));
    if (first == last) {
      // The last layer asks for the first token alone and needs none of them.
      return new Projected(rows, rows, rows, rows, towers);
    }
    return new Projected(
        rows,
        encoder.query(first, rows),
        encoder.key(first, rows),
        encoder.value(first, rows),
        towers);
  }

  /// The logits of a batch, in order.
  float[] logits(Projected table, List<Joined> batch, NDManager manager) {
    var gather = Gather.of(batch.stream().map(Joined::spans).toList(), manager);
    var bias = encoder.attentionBias(gather.mask());
    var hidden = gather.from(table.hidden());
    if (first < last) {
      hidden = firstJointLayer(table, gather, hidden, bias);
    }
    for (int layer = first + 1; layer < last; layer++) {
      hidden = layer(layer, hidden, bias);
    }
    var states = encoder.lastLayerForFirst(hidden, bias);
    var features =
        table
            .towers()
            .map(towers -> states.concat(towers.features(batch, manager), 1))
            .orElse(states);
    return network.head(features).toFloatArray();
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
}
