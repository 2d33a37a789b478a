package org.advisorworkbench.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.advisorworkbench.training.TrainingListener.Check;

/// By what validation tells which model is the best.
public enum ValidationMetric {
  /// The area under the ROC curve over all answers.
  AUC {
    @Override
    double goodness(Check check) {
      return check.validationAuc();
    }
  },
  /// The order of each client's own answers.
  NDCG {
    @Override
    double goodness(Check check) {
      return check.validationNdcg();
    }
  },
  /// The probabilities themselves; the less, the better.
  LOGLOSS {
    @Override
    double goodness(Check check) {
      return -check.validationLogLoss();
    }
  };

  /// More is better; NaN where the check could not tell.
  abstract double goodness(Check check);

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
