package org.advisorworkbench.registry;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// How far the probabilities of a model are off, as its card tells, and how far those of a model
/// without fault would seem to be off on as many answers.
///
/// @param error expected calibration error, 0 to 1; NaN where it was not measured
/// @param bins behind the error; none where an early card does not tell them
public record CalibrationFigures(double error, List<Bin> bins) {
  private static final int DRAWS = 1000;
  private static final double RARE = 0.05;

  public CalibrationFigures {
    bins = List.copyOf(bins);
  }

  /// Answers whose probabilities are alike.
  ///
  /// @param count how many
  /// @param probability their mean, 0 to 1
  public record Bin(int count, double probability) {}

  boolean isKnown() {
    return !Double.isNaN(error);
  }

  int answers() {
    return bins.stream().mapToInt(Bin::count).sum();
  }

  /// The error that a model whose probabilities are right exceeds in one of twenty samples of this
  /// size. A few hundred answers in 15 bins show some hundredths by chance alone.
  ///
  /// Source: consistency resampling, J. Bröcker and L. Smith, "Increasing the Reliability of
  /// Reliability Diagrams", 2007, of the error in place of each bin. All answers of a bin are drawn
  /// with the bin's mean probability.
  ///
  /// @return 0 to 1, the same at every call; 0 where no bins are known
  double byChance() {
    int answers = answers();
    if (answers == 0) {
      return 0;
    }
    var random = new SplittableRandom(1);
    var errors = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (var bin : bins) {
        int accepted = 0;
        for (int i = 0; i < bin.count(); i++) {
          accepted += random.nextDouble() < bin.probability() ? 1 : 0;
        }
        errors[draw] += Math.abs(accepted - bin.count() * bin.probability()) / answers;
      }
    }
    Arrays.sort(errors);
    return errors[(int) ((1 - RARE) * DRAWS)];
  }
}
