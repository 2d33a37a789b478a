package org.advisorworkbench.client;

/// What a client knows of investing.
public enum Experience {
  NONE,
  BASIC,
  INFORMED,
  EXPERT,
}
