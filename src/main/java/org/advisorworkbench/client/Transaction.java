package org.advisorworkbench.client;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A purchase or sale.
///
/// @param units how many units changed hands, positive
/// @param amount what was paid or received, positive
public record Transaction(
    String id,
    String clientId,
    String productId,
    LocalDate date,
    Side side,
    BigDecimal units,
    Money amount) {

  /// Which way the units went, seen from the client.
  public enum Side {
    BUY,
    SELL,
  }
}
