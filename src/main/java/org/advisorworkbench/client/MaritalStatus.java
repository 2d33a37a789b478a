package org.advisorworkbench.client;

/// A protected attribute: it serves fairness slices alone.
public enum MaritalStatus {
  SINGLE,
  MARRIED,
  DIVORCED,
  WIDOWED,
  UNKNOWN,
}
