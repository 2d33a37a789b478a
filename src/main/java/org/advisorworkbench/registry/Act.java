package org.advisorworkbench.registry;

import java.time.Instant;

/// Something that somebody did with a model. Acts are added and never changed; the status of every
/// model follows from them.
///
/// @param number 1 for the first act of a book's registry
/// @param who the user of the operating system
/// @param note why, in that person's words; for a refusal what the checks found
/// @param replacedSha256 the model that was active before an activation, or empty
public record Act(
    int number,
    String modelSha256,
    Kind kind,
    Instant at,
    String who,
    String note,
    String replacedSha256) {

  /// What was done.
  public enum Kind {
    REGISTERED,
    VALIDATED,
    /// checked, and a check failed
    REFUSED,
    ACTIVATED,
    RETIRED,
  }
}
