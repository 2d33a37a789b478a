package org.advisorworkbench.registry;

/// How far a model has come.
public enum ModelStatus {
  /// registered, and not yet checked, or checked and found wanting
  CANDIDATE,
  /// checked: it may be made active
  VALIDATED,
  /// the one that advises; at most one is
  ACTIVE,
  /// not wanted any more; it has to be validated anew before it can come back
  RETIRED,
}
