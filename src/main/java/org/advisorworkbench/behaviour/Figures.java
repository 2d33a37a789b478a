package org.advisorworkbench.behaviour;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// The figures of one client and one product, as far as they are known.
///
/// @param known finite values, in the order of [Figure]; what is not in it is absent
public record Figures(Map<Figure, Double> known) {
  /// No figure is known.
  public static final Figures NONE = new Figures(Map.of());

  /// @throws IllegalArgumentException if a value is no finite number
  public Figures {
    var copy = new EnumMap<Figure, Double>(Figure.class);
    copy.putAll(known);
    copy.forEach(
        (figure, value) -> {
          if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                "expected a finite number as %s, found %s".formatted(figure.key(), value));
          }
        });
    known = Collections.unmodifiableMap(copy);
  }

  /// The value of a figure, or another one where it is absent.
  public double valueOr(Figure figure, double absent) {
    return known.getOrDefault(figure, absent);
  }

  /// These figures without some of them.
  public Figures without(Set<Figure> absent) {
    var rest = new EnumMap<Figure, Double>(Figure.class);
    rest.putAll(known);
    rest.keySet().removeAll(absent);
    return new Figures(rest);
  }
}
