package org.advisorworkbench.training;

import java.util.Arrays;
import java.util.Locale;
import org.advisorworkbench.training.LabelledBook.Answer;

/// What a training takes the answer to a past recommendation for.
public enum Labels {
  /// What was recorded: 1 for accepted, 0 for declined.
  OUTCOMES {
    @Override
    double of(Answer answer) {
      return answer.accepted() ? 1 : 0;
    }
  },
  /// The chance with which the generator of a synthetic book drew the outcome: what the mean of
  /// endlessly many outcomes of the same recommendation would be, their bias included. Answers of
  /// real books, of which no chance is known, are taken for their outcomes.
  CHANCES {
    @Override
    double of(Answer answer) {
      return Double.isNaN(answer.chance()) ? OUTCOMES.of(answer) : answer.chance();
    }
  };

  /// 0 to 1.
  abstract double of(Answer answer);

  /// @throws IllegalArgumentException if there are none of that name
  static Labels named(String word) {
    return Arrays.stream(values())
        .filter(labels -> labels.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("outcomes or chances"));
  }
}
