package org.advisorworkbench.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.advisorworkbench.training.TrainingListener.Check;

/// By what validation tells which model is the best.
public enum ValidationMetric {
  /// The area under the ROC curve over all answers.
  AUC,
  /// The order of each client's own answers.
  NDCG,
  /// The probabilities themselves; the less, the better.
  LOGLOSS;

  /// What a check found, as people know it; NaN where it could not tell.
  public double value(Check check) {
    return switch (this) {
      case AUC -> check.validationAuc();
      case NDCG -> check.validationNdcg();
      case LOGLOSS -> check.validationLogLoss();
    };
  }

  /// More is better; NaN where the check could not tell.
  double goodness(Check check) {
    return this == LOGLOSS ? -value(check) : value(check);
  }

  /// @throws IllegalArgumentException if there is none of that name
  static ValidationMetric named(String word) {
    return Arrays.stream(values())
        .filter(metric -> metric.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "one of "
                        + Arrays.stream(values())
                            .map(ValidationMetric::word)
                            .collect(Collectors.joining(", "))));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
