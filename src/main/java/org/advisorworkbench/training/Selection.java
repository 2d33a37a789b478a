package org.advisorworkbench.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.advisorworkbench.bert.Tensor;
import org.advisorworkbench.training.TrainingListener.Check;
import org.advisorworkbench.training.TrainingListener.Phase;

/// The best model of a run so far, and the checks that say so.
final class Selection {
  private final ValidationMetric metric;
  private final List<Check> checks = new ArrayList<>();
  private Map<String, Tensor> best = Map.of();

  Selection(ValidationMetric metric) {
    this.metric = metric;
  }

  /// Goes on where an interrupted run stood.
  void recall(List<Check> earlier, Map<String, Tensor> bestSoFar) {
    checks.addAll(earlier);
    best = bestSoFar;
  }

  /// Whether a check is better than all others so far.
  ///
  /// @param check whose own word about it does not count
  boolean isBest(Check check) {
    return best.isEmpty() || metric.goodness(check) > bestGoodness();
  }

  /// @param model copied only if the check says that it is the best
  void add(Check check, Supplier<Map<String, Tensor>> model) {
    if (check.best()) {
      best = model.get();
    }
    checks.add(check);
  }

  private double bestGoodness() {
    return checks.stream()
        .filter(Check::best)
        .mapToDouble(metric::goodness)
        .filter(goodness -> !Double.isNaN(goodness))
        .max()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  /// How many checks of fine-tuning have passed since the best.
  int checksSinceBest() {
    int since = 0;
    for (var check : checks) {
      since = check.best() ? 0 : since + (check.phase() == Phase.FINE_TUNING ? 1 : 0);
    }
    return since;
  }

  List<Check> checks() {
    return List.copyOf(checks);
  }

  /// As the network copied it.
  Map<String, Tensor> best() {
    return best;
  }
}
