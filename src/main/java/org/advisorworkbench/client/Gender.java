package org.advisorworkbench.client;

/// A protected attribute: it serves fairness slices alone.
public enum Gender {
  FEMALE,
  MALE,
  OTHER,
  UNKNOWN,
}
