package org.advisorworkbench.fairness;

/// An attribute by which groups of people are compared.
public enum ProtectedAttribute {
  GENDER,
  AGE_BAND,
  MARITAL_STATUS,
  NATIONALITY,
}
