package org.advisorworkbench.bert;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.advisorworkbench.bert.HalfTable.Span;
import org.advisorworkbench.work.Progress;

/// Runs the separate layers over halves: each once, and none that is in memory.
final class HalfEncoder {
  private final InterestNetwork network;
  private final Encoder encoder;
  private final HalfMemory memory;
  private final int batchTokens;

  HalfEncoder(InterestNetwork network, HalfMemory memory, int batchTokens) {
    this.network = network;
    this.encoder = network.encoder();
    this.memory = memory;
    this.batchTokens = batchTokens;
  }

  /// @param segments what each half says
  /// @param manager owns the result
  HalfTable encode(Map<Half, Segment> segments, NDManager manager, Progress progress) {
    memory.recall(segments, manager);
    var blocks = new NDList();
    var spans = new HashMap<Half, Span>();
    int rows = 0;
    // In the order of the question, because the last bits of a row depend on its place in a batch.
    var unknown = new LinkedHashMap<Half, Segment>();
    for (var entry : segments.entrySet()) {
      var known = memory.get(entry.getKey());
      if (known.isPresent()) {
        var block = known.get();
        spans.put(entry.getKey(), new Span(rows, (int) block.size(0)));
        rows += (int) block.size(0);
        // Results attach to their first operand; a copy keeps them out of the memory.
        var copy = block.duplicate();
        copy.attach(manager);
        blocks.add(copy);
      } else {
        unknown.put(entry.getKey(), entry.getValue());
      }
    }
    for (var batch :
        Batches.byLength(unknown.entrySet(), e -> e.getValue().length(), batchTokens)) {
      progress.checkCancelled();
      var hidden = half(batch.stream().map(Map.Entry::getValue).toList(), manager);
      int padded = (int) hidden.size(1);
      for (int i = 0; i < batch.size(); i++) {
        var half = batch.get(i).getKey();
        int length = batch.get(i).getValue().length();
        spans.put(half, new Span(rows + i * padded, length));
        if (memory.keeps(half)) {
          remember(half, hidden, i, length);
        }
      }
      rows += batch.size() * padded;
      blocks.add(hidden.reshape(-1, encoder.config().width()));
    }
    memory.settle(unknown.keySet());
    return new HalfTable(NDArrays.concat(blocks), spans);
  }

  private NDArray half(List<Segment> segments, NDManager manager) {
    try (var scope = manager.newSubManager()) {
      var batch = SegmentBatch.of(segments, scope);
      var bias = encoder.attentionBias(batch.mask());
      var hidden =
          Scratch.keepResult(() -> encoder.embed(batch.ids(), batch.positions(), batch.types()));
      for (int layer = 0; layer < network.separateLayers(); layer++) {
        hidden = layer(layer, hidden, bias);
      }
      hidden.attach(manager);
      return hidden;
    }
  }

  private NDArray layer(int layer, NDArray hidden, NDArray bias) {
    return Scratch.keepResult(() -> encoder.layer(layer, hidden, bias));
  }

  private void remember(Half half, NDArray hidden, int row, int length) {
    try (var view = hidden.get(new NDIndex("{}, 0:{}", row, length))) {
      memory.put(half, view);
    }
  }
}
