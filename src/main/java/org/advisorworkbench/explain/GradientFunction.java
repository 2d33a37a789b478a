package org.advisorworkbench.explain;

import java.util.List;

/// What players are worth when each takes part more or less, and how fast the worth changes with
/// the strength of each.
///
/// At strength 1 a player takes part, at strength 0 a reference without meaning stands in its
/// place.
public interface GradientFunction {
  /// How many players there are, 0 or more.
  int players();

  /// The worths and their derivatives where all players have the same strength.
  ///
  /// @param strengths from 0 to 1, each a point to evaluate
  /// @return one for each strength, in order
  List<Slope> along(double[] strengths);

  /// How far two computations of the same worth may lie apart, as [ValueFunction#precision].
  default double precision() {
    return 0;
  }

  /// @param worth in the unit of the game
  /// @param derivatives of the worth in the strength of each player (n)
  record Slope(double worth, List<Double> derivatives) {
    public Slope {
      derivatives = List.copyOf(derivatives);
    }
  }
}
