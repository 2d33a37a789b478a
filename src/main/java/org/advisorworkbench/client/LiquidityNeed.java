package org.advisorworkbench.client;

/// How soon a client may need the money back, from least to most urgent.
public enum LiquidityNeed {
  /// can wait for years
  LOW,
  /// may need it within months
  MEDIUM,
  /// may need it within days
  HIGH,
}
