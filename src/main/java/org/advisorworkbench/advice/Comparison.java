package org.advisorworkbench.advice;

import java.util.List;
import java.util.Optional;

/// Two products side by side for one client.
///
/// @param flips one for each scope that has been searched so far
public record Comparison(Contrast contrast, List<Flip> flips) {
  public Comparison {
    flips = List.copyOf(flips);
  }

  /// What turns the order; absent while it is still looked for, and where the scores are level.
  public Optional<Flip> flip(Flip.Scope scope) {
    return flips.stream().filter(flip -> flip.scope() == scope).findFirst();
  }
}
