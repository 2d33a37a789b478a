package org.advisorworkbench.training.benchmark.fartrans;

import org.advisorworkbench.bert.TorchEngine;
import org.advisorworkbench.failure.Failure;
import org.advisorworkbench.training.ListLearner;
import org.advisorworkbench.training.ListLearner.Schedule;

/// Starts from the logarithm of co-occurrence and learns, anew at every split, what to add to it.
///
/// What was learned counts in full only where much is known: it is multiplied by n / (n + 3000),
/// with n purchases since the first split.
final class LearnedRanker implements AssetRanker {
  private static final double HALF_TRUST_PURCHASES = 3000;
  private static final Schedule SCHEDULE = new Schedule(3, 64, 0.01, 0.3, 1);

  private final String title;
  private final TorchEngine engine;
  private final Lessons lessons;
  private final int figures;

  private LearnedRanker(String title, TorchEngine engine, Lessons lessons, int figures) {
    this.title = title;
    this.engine = engine;
    this.lessons = lessons;
    this.figures = figures;
  }

  /// Learns from what is counted alone.
  static LearnedRanker ofBehaviour(TorchEngine engine, Lessons lessons) {
    return new LearnedRanker("behaviour", engine, lessons, Lessons.behaviourFigures());
  }

  /// Adds the logit of the texts, as much as it is worth beside what is counted.
  ///
  /// @param lessons with texts
  static LearnedRanker fused(TorchEngine engine, Lessons lessons) {
    return new LearnedRanker("fused", engine, lessons, Lessons.behaviourFigures() + 1);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public double[][] scores(Past past, Holdings holdings, int[] customers) throws Failure {
    var lesson = lessons.of(past, holdings, customers);
    var scores = lesson.prior().stream().map(double[]::clone).toArray(double[][]::new);
    if (!lesson.learned().isEmpty()) {
      try (var learner =
          new ListLearner(engine, figures, Lessons.behaviourFigures(), SCHEDULE.seed())) {
        learner.learn(lesson.learned(), SCHEDULE);
        add(learner.residuals(lesson.asked()), trust(past), scores);
      }
    }
    return scores;
  }

  private static double trust(Past past) {
    double known = past.purchasesSinceFirstSplit();
    return known / (known + HALF_TRUST_PURCHASES);
  }

  private static void add(double[][] residuals, double trust, double[][] scores) {
    for (int i = 0; i < scores.length; i++) {
      for (int column = 0; column < scores[i].length; column++) {
        scores[i][column] += trust * residuals[i][column];
      }
    }
  }
}
