package org.advisorworkbench.training;

import java.util.Arrays;
import java.util.List;
import org.advisorworkbench.behaviour.Figure;
import org.advisorworkbench.bert.FigureScale;

/// Measures how large figures usually are.
final class FigureScales {
  private FigureScales() {}

  /// The mean and the standard deviation of each figure over all answers of which it is known. One
  /// that never varies tells nothing and gets the deviation 1.
  ///
  /// @return in the order of `figures`
  static List<FigureScale> of(List<Figure> figures, List<ReadBook> books) {
    return figures.stream().map(figure -> scale(figure, books)).toList();
  }

  private static FigureScale scale(Figure figure, List<ReadBook> books) {
    var values =
        books.stream()
            .flatMap(book -> book.answers().stream())
            .flatMap(List::stream)
            .map(answer -> answer.figures().valueOr(figure, Double.NaN))
            .filter(value -> !Double.isNaN(value))
            .mapToDouble(Double::doubleValue)
            .toArray();
    double mean = Arrays.stream(values).average().orElse(0);
    double variance =
        Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElse(0);
    // Rounding makes the variance of equal values a little more than nothing.
    return new FigureScale(figure, mean, variance > 1e-12 ? Math.sqrt(variance) : 1);
  }
}
