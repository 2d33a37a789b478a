package org.advisorworkbench.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.advisorworkbench.bert.InterestModel.Pair;
import org.advisorworkbench.bert.Reading;
import org.advisorworkbench.work.Progress;

/// Reads every pair of texts once and remembers what came of it. Serves one thread.
final class RememberedReading {
  private final Reading reading;
  private final Progress progress;
  private final Map<Pair, Double> known = new HashMap<>();

  /// @param reading stays open
  /// @param progress may stop the reading between two batches
  RememberedReading(Reading reading, Progress progress) {
    this.reading = reading;
    this.progress = new PairGame.Watch(progress);
  }

  double[] logits(List<Pair> pairs) {
    var wanted = new LinkedHashSet<>(pairs);
    wanted.removeAll(known.keySet());
    var unknown = new ArrayList<>(wanted);
    var logits = reading.logits(unknown, progress);
    for (int i = 0; i < logits.length; i++) {
      known.put(unknown.get(i), logits[i]);
    }
    return pairs.stream().mapToDouble(pair -> Objects.requireNonNull(known.get(pair))).toArray();
  }

  /// How many pairs have been read.
  int readings() {
    return known.size();
  }
}
