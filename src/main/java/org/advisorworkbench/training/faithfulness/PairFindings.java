package org.advisorworkbench.training.faithfulness;

import java.util.Map;
import java.util.Optional;
import org.advisorworkbench.explain.faithfulness.Likeness;

/// What was found about the explanation of one recommendation.
///
/// @param players how many there are
/// @param evaluations that the shown explanation took
/// @param moved how far the logit moved when the notes were rephrased; NaN if they were not
/// @param warned whether the program warns of this explanation
/// @param accounts of those [ways][Way] that the model has
/// @param likenesses those that have a meaning for this recommendation
record PairFindings(
    int players,
    int evaluations,
    double moved,
    boolean warned,
    Map<Way, Account> accounts,
    Map<Other, Likeness> likenesses) {
  PairFindings {
    accounts = Map.copyOf(accounts);
    likenesses = Map.copyOf(likenesses);
  }

  Optional<Account> account(Way way) {
    return Optional.ofNullable(accounts.get(way));
  }

  Optional<Likeness> likeness(Other other) {
    return Optional.ofNullable(likenesses.get(other));
  }
}
