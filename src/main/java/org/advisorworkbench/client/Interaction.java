package org.advisorworkbench.client;

import java.time.LocalDate;

/// A sign of interest: the client looked at a product, or an advisor recommended it and it was
/// taken or not.
///
/// @param outcome what came of a recommendation; [Outcome#NONE] for views and clicks
public record Interaction(
    String id, String clientId, String productId, LocalDate date, Kind kind, Outcome outcome) {

  /// What happened.
  public enum Kind {
    VIEW,
    CLICK,
    RECOMMENDATION,
  }

  /// How a recommendation ended.
  public enum Outcome {
    NONE,
    ACCEPTED,
    DECLINED,
  }
}
