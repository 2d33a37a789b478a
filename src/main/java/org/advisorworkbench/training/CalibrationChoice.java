package org.advisorworkbench.training;

import java.util.Comparator;
import java.util.stream.Stream;
import org.advisorworkbench.bert.Calibration;
import org.advisorworkbench.training.metrics.BinaryMetrics;

/// Chooses how a model is calibrated: not at all, by a temperature, or by a line.
///
/// The line can do all that a temperature can and would always win on the examples that it was
/// fitted to. So each way is fitted on four fifths of the examples and judged by its log loss on
/// the last fifth, in turns; the winner is then fitted on all of them.
final class CalibrationChoice {
  private static final int FOLDS = 5;

  private CalibrationChoice() {}

  /// A way of calibrating, the simplest first.
  enum Method {
    BARE {
      @Override
      Calibration fit(double[] logits, boolean[] labels) {
        return Calibration.NONE;
      }
    },
    TEMPERATURE {
      @Override
      Calibration fit(double[] logits, boolean[] labels) {
        return TemperatureScaling.fit(logits, labels);
      }
    },
    LINE {
      @Override
      Calibration fit(double[] logits, boolean[] labels) {
        return PlattScaling.fit(logits, labels);
      }
    };

    abstract Calibration fit(double[] logits, boolean[] labels);
  }

  /// @param logits of examples that the model was not trained on; those of a client follow one
  ///   another, so that few clients stand on both sides of a fold
  static Calibration fit(double[] logits, boolean[] labels) {
    return choose(logits, labels).fit(logits, labels);
  }

  /// The way whose log loss on examples that it was not fitted to is lowest; the simpler one where
  /// two are equal.
  static Method choose(double[] logits, boolean[] labels) {
    if (labels.length < FOLDS) {
      return Method.BARE;
    }
    return Stream.of(Method.values())
        .min(Comparator.comparingDouble(method -> logLoss(method, logits, labels)))
        .orElseThrow();
  }

  /// Of probabilities that each stem from a fit to other examples.
  private static double logLoss(Method method, double[] logits, boolean[] labels) {
    var probabilities = new double[labels.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      int start = fold * labels.length / FOLDS;
      int end = (fold + 1) * labels.length / FOLDS;
      var calibration = method.fit(without(start, end, logits), without(start, end, labels));
      for (int i = start; i < end; i++) {
        probabilities[i] = calibration.probability(logits[i]);
      }
    }
    return BinaryMetrics.logLoss(probabilities, labels);
  }

  private static double[] without(int start, int end, double[] numbers) {
    var others = new double[numbers.length - (end - start)];
    System.arraycopy(numbers, 0, others, 0, start);
    System.arraycopy(numbers, end, others, start, numbers.length - end);
    return others;
  }

  private static boolean[] without(int start, int end, boolean[] flags) {
    var others = new boolean[flags.length - (end - start)];
    System.arraycopy(flags, 0, others, 0, start);
    System.arraycopy(flags, end, others, start, flags.length - end);
    return others;
  }
}
