package org.advisorworkbench.client;

/// How much risk a client is willing and able to bear, from least to most.
public enum RiskBand {
  CONSERVATIVE,
  CAUTIOUS,
  BALANCED,
  GROWTH,
  AGGRESSIVE,
}
