package org.advisorworkbench.ui.common;

/// What a screen can show at a time. Each state has a pane of its own in a [StatePane].
public enum State {
  /// there is nothing to show yet
  EMPTY,
  /// content is on its way
  LOADING,
  READY,
  FAILED,
  CANCELLED,
}
