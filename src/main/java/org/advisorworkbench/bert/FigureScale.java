package org.advisorworkbench.bert;

import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.behaviour.Figures;

/// How a model measures a figure: in standard deviations from what is usual.
///
/// @param reference the usual value, which an absent figure takes
/// @param deviation positive, in the figure's own unit
public record FigureScale(Figure figure, double reference, double deviation) {
  /// Values further out say no more.
  private static final double FARTHEST = 4;

  /// @throws IllegalArgumentException if the reference is no number or the deviation not positive
  public FigureScale {
    if (!Double.isFinite(reference) || !(deviation > 0) || !Double.isFinite(deviation)) {
      throw new IllegalArgumentException(
          "expected a finite reference and a positive deviation of %s, found %s and %s"
              .formatted(figure.key(), reference, deviation));
    }
  }

  /// The figure in deviations from the reference: −4 to 4; 0 where it is absent.
  public double standardised(Figures figures) {
    return Math.clamp(
        (figures.valueOr(figure, reference) - reference) / deviation, -FARTHEST, FARTHEST);
  }
}
